import { joint } from './join-pieces.ts';
import { textWidth } from './text-width.ts';

/** A line of plain text, trimmed. */
export interface TextLine {
  readonly text: string;
  /** Blanks in front of it, in half-width columns. */
  readonly indent: number;
}

/** What a line is by itself. */
export interface LineKinds {
  /** Whether it begins something of its own: a numbered item, a bullet, a heading. */
  readonly begins: (line: string) => boolean;
  /** Whether it is a number or bullet alone, whose text stands in the next line. */
  readonly isLabel: (line: string) => boolean;
  /** Whether it never goes on in the next line: a heading. */
  readonly isWhole: (line: string) => boolean;
}

/** Below this no page breaks a line: short lines are a list of names. Half-width columns. */
const MIN_PAGE_WIDTH = 20;

/** A line that reaches less far than this part of the page was ended by its writer. */
const FULL_LINE = 0.7;

const SENTENCE_END = /[。；：！？」』;:!?][）)」』]?$/u;

/** A line that ends so goes on in the next, however short it is. */
const GOES_ON = /[，、,（「『(]$/u;

/**
 * Joins lines that were parted in mid-sentence, as text from a PDF is. A line goes on in the next when it
 * does not end a sentence, the next one begins nothing of its own, and the line is as long as the page
 * allowed: what is shorter was ended by its writer (a heading, a list of names).
 * @param lines an empty one parts two paragraphs and is left out
 */
export function joinWrappedLines(
  lines: readonly TextLine[],
  kinds: LineKinds,
): readonly TextLine[] {
  const page = pageWidth(lines);
  const result: { readonly indent: number; readonly parts: string[] }[] = [];
  let last = '';
  for (const { text, indent } of lines) {
    const open = result.at(-1);
    const joins =
      open !== undefined &&
      text !== '' &&
      last !== '' &&
      !kinds.isWhole(last) &&
      (kinds.isLabel(last) || goesOn(last, page)) &&
      !kinds.begins(text);
    if (joins) open.parts.push(joint(last, text), text);
    else if (text !== '') result.push({ indent, parts: [text] });
    last = text;
  }
  return result.map(({ indent, parts }) => ({ indent, text: parts.join('') }));
}

function goesOn(line: string, page: number): boolean {
  if (GOES_ON.test(line)) return true;
  if (SENTENCE_END.test(line)) return false;
  return page >= MIN_PAGE_WIDTH && textWidth(line) >= page * FULL_LINE;
}

/** The width of the page: the longest line's, unless it is so long that nothing had broken it. */
function pageWidth(lines: readonly TextLine[]): number {
  const widths = lines.map(({ text }) => textWidth(text)).filter((width) => width > 0);
  const [first = 0, second = 0] = widths.sort((a, b) => b - a);
  return widths.length > 2 && first > second * 2 ? second : first;
}
