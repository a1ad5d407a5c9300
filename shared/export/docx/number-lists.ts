import type { ItemCount } from '../../model/numbering.ts';
import { formatLabel } from '../../model/numbering.ts';

/** A list of the word processor that an item belongs to. */
export interface NumberLists {
  /** Begins a text: its lists go on in no other. */
  readonly enter: () => void;
  /** The list that prints this number; null where none prints it as the report does, so that it stays text. */
  readonly listOf: (count: ItemCount) => number | null;
  /** The part of the package that says how the lists count. */
  readonly xml: () => string;
}

interface Shape {
  /** ST_NumberFormat (ISO/IEC 29500-1, 17.18.59). */
  readonly format: string;
  /** The label with %1 for the number. */
  readonly text: string;
}

interface List {
  readonly shape: number;
  readonly start: number;
}

/**
 * True lists: each way of counting is an abstract list of one level, each run of numbers a list of its own that says
 * where it begins. Levels of one list with several ways of counting are counted differently by many programs.
 */
export function createNumberLists(): NumberLists {
  const shapes = new Map<string, number>();
  const written: Shape[] = [];
  const lists: List[] = [];
  /** The list that each shape is in, and the last number of it. */
  const open = new Map<number, { readonly list: number; last: number }>();
  return {
    enter: () => open.clear(),
    listOf: (count) => {
      const shape = shapeOf(count);
      if (shape === null) return null;
      const key = `${shape.format} ${shape.text}`;
      const index = shapes.get(key) ?? written.length;
      if (index === written.length) {
        shapes.set(key, index);
        written.push(shape);
      }
      const value = ownNumber(count);
      const running = open.get(index);
      if (running !== undefined && running.last + 1 === value) {
        running.last = value;
        return running.list;
      }
      if (lists.length >= MOST_LISTS) return null;
      lists.push({ shape: index, start: value });
      open.set(index, { list: lists.length, last: value });
      return lists.length;
    },
    xml: () => numberingXml(written, lists),
  };
}

/** Word counts lists in 16 bits. */
const MOST_LISTS = 30_000;

const ownNumber = ({ counters }: ItemCount): number => counters.at(-1) ?? 1;

/** How far each way of counting is the same everywhere: beyond it, programs write 壹拾 or 拾, AA or AAA. */
const FORMATS: readonly (readonly [format: string, most: number])[] = [
  ['ideographLegalTraditional', 9],
  ['taiwaneseCountingThousand', 19],
  ['taiwaneseCountingThousand', 19],
  ['decimal', 9999],
  ['decimal', 9999],
  ['upperLetter', 26],
  ['upperLetter', 26],
];

function shapeOf(count: ItemCount): Shape | null {
  const { style, counters } = count;
  const value = ownNumber(count);
  if (style === 'decimal') {
    const before = counters.slice(0, -1).map((n) => `${Math.max(n, 1)}.`);
    return { format: 'decimal', text: `(${before.join('')}%1)` };
  }
  const [format, most] = FORMATS[counters.length - 1] ?? ['decimal', 0];
  if (value < 1 || value > most) return null;
  const sign = formatLabel(style, [...counters.slice(0, -1), 1]);
  // The sign of the number 1 is one character wide in every series.
  const at = sign.startsWith('(') ? 1 : 0;
  return { format, text: `${sign.slice(0, at)}%1${sign.slice(at + 1)}` };
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function numberingXml(shapes: readonly Shape[], lists: readonly List[]): string {
  const abstracts = shapes.map(
    ({ format, text }, i) =>
      `<w:abstractNum w:abstractNumId="${i}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">` +
      `<w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>` +
      '</w:lvl></w:abstractNum>',
  );
  const nums = lists.map(
    ({ shape, start }, i) =>
      `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${shape}"/><w:lvlOverride w:ilvl="0">` +
      `<w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="${WORD}">${abstracts.join('')}${nums.join('')}</w:numbering>`;
}
