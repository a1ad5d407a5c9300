import { type Block, listItem, type NumberingStyle, paragraph } from '../../shared/model/block.ts';
import { type Inline, type Mark, textRun } from '../../shared/model/inline.ts';
import { normalizeRichText, type RichText } from '../../shared/model/rich-text.ts';
import { ROW_STATES, type RowState } from '../../shared/model/row.ts';

/** What the sample says in one place of the form. */
export interface Entry {
  /** The id of a row (`d1-r01`) or of a prose section (`p1`) of the form. */
  readonly id: string;
  readonly state: RowState;
  readonly selfScore: number | null;
  readonly met: boolean;
  readonly note: string;
  /** Null where the form's own units are taken over. */
  readonly owners: readonly string[] | null;
  readonly body: RichText;
}

/**
 * Reads a content file of the sample:
 *
 *     ## d1-r01 done 9 met      place, state, self-score, ticked (all but the place may be left out)
 *     @owners 第六課、北岸       units, in place of the form's
 *     @note 見附件 1             note of the assessment
 *     plain line                a paragraph
 *     3|text                    an item of the official order at level 3; d0| is one of the decimal series
 *
 * Inside a line: **bold**, __underlined__, ^superscript^, and ⏎ for a line break.
 */
export function parseContent(text: string): readonly Entry[] {
  return text
    .split(/^## /mu)
    .slice(1)
    .map((part) => parseEntry(part.split('\n').filter((line) => line.trim() !== '')));
}

function parseEntry([head = '', ...lines]: readonly string[]): Entry {
  const [id = '', ...words] = head.trim().split(/\s+/u);
  const directive = (name: string): string | null => {
    const line = lines.find((candidate) => candidate.startsWith(`@${name} `));
    return line === undefined ? null : line.slice(name.length + 2).trim();
  };
  const score = words.find((word) => /^\d+(\.\d+)?$/u.test(word));
  return {
    id,
    state: ROW_STATES.find((state) => words.includes(state)) ?? 'empty',
    selfScore: score === undefined ? null : Number(score),
    met: words.includes('met'),
    note: directive('note') ?? '',
    owners: directive('owners')?.split('、') ?? null,
    body: normalizeRichText(lines.filter((line) => !line.startsWith('@')).map(parseBlock)),
  };
}

function parseBlock(line: string): Block {
  const item = /^(d?)(\d)\|(.*)$/u.exec(line);
  if (item === null) return paragraph(parseInlines(line));
  const style: NumberingStyle = item[1] === 'd' ? 'decimal' : 'official';
  return listItem(style, Number(item[2]), parseInlines(item[3] ?? ''));
}

const MARKUP: readonly (readonly [delimiter: string, mark: Mark])[] = [
  ['**', 'bold'],
  ['__', 'underline'],
  ['^', 'superscript'],
];

function parseInlines(text: string): readonly Inline[] {
  return text.split(/(\*\*.+?\*\*|__.+?__|\^.+?\^|⏎)/u).map((piece): Inline => {
    if (piece === '⏎') return { type: 'break' };
    for (const [delimiter, mark] of MARKUP) {
      if (piece.length > delimiter.length && piece.startsWith(delimiter)) {
        return textRun(piece.slice(delimiter.length, -delimiter.length), [mark]);
      }
    }
    return textRun(piece);
  });
}
