import { blockText, type RichText } from '../model/rich-text.ts';

/** A number with its unit, as written: 39,068 件, 2 萬 6,820 元, 99.2 %. */
export interface Figure {
  readonly text: string;
  /** The words in front of it that say what it counts. */
  readonly about: string;
}

const UNITS =
  '人次|場次|廠次|班次|車次|件次|批次|小時|分鐘|個月|工作天|公斤|公噸|公里|公頃|平方公尺|人|件|場|天|日|元|家|則|份|種|項|次|批|篇|個|位|所|戶|座|條|冊|輛|台|臺|組|班|堂|頁|點|分|倍|級|處|站|月|週|秒|％|%|‰|℃';
const NUMBER = '[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?';
const FIGURE = new RegExp(
  `(?<![0-9０-９.,(（])${NUMBER}(?:\\s*[億萬千百]\\s*(?:${NUMBER})?)*\\s*(?:${UNITS})`,
  'gu',
);
const ABOUT = 14;

/** Every number with a unit in a text, in reading order. Dates and numbers of items are none. */
export function figuresIn(richText: RichText): readonly Figure[] {
  return richText.flatMap((block) => figuresInLine(blockText(block)));
}

function figuresInLine(line: string): readonly Figure[] {
  return [...line.matchAll(FIGURE)].flatMap((match) => {
    const after = line.slice(match.index + match[0].length);
    const before = line.slice(0, match.index);
    const isDate =
      /[月日]$/u.test(match[0]) && /(?:年|月|^)\s*$/u.test(before) && /^\d?/u.test(after);
    if (isDate) return [];
    const clause = before.split(/[。；，、：！？\n\t]/u).at(-1) ?? '';
    return [{ text: match[0].trim(), about: [...clause.trim()].slice(-ABOUT).join('') }];
  });
}
