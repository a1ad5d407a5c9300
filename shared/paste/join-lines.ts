import { joint } from './join-pieces.ts';
import { isWide, textWidth } from './text-width.ts';

/** A line of plain text, trimmed. */
export interface TextLine {
  readonly text: string;
  /** Blanks in front of it, in half-width columns. */
  readonly indent: number;
}

/** What a line is by itself. */
export interface LineKinds {
  /** Whether it begins something of its own: a numbered item, a bullet, a heading. */
  readonly begins: (line: string, index: number) => boolean;
  /** Whether it is a number or bullet alone, whose text stands in the next line. */
  readonly isLabel: (line: string) => boolean;
  /** Whether it never goes on in the next line: a heading. */
  readonly isWhole: (line: string) => boolean;
}

/** Below this no page breaks a line, and above it what is that long was never broken. Half-width columns. */
const PAGE_WIDTHS = { least: 30, most: 130 } as const;

/** How much of a page a full line may leave over, beside what the next word would take: an indent, narrow letters. */
const SLACK = { columns: 6, share: 0.1 } as const;

const SENTENCE_END = /[。；：！？;:!?][）)」』]?$/u;

/** A line that ends so goes on in the next, however short it is. */
const GOES_ON = /[，、,（「『(]$/u;

/** What no line begins with but one that goes on with the line before. */
const CONTINUES = /^[，、。；：！？）」』〉》】]/u;

/** Marks of a sentence. Lines without any are a list of names or of headings. */
const IN_SENTENCE = /[，。；！？]|[,.;]\s/u;

/**
 * Joins lines that were parted in mid-sentence, as text from a PDF is. A line goes on in the next when it
 * does not end a sentence, the next one begins nothing of its own, and the page had no room for the next word: what
 * is shorter was ended by its writer (a heading, a list of names).
 * @param lines an empty one parts two paragraphs and is left out
 */
export function joinWrappedLines(
  lines: readonly TextLine[],
  kinds: LineKinds,
): readonly TextLine[] {
  const page = pageWidth(lines);
  const result: { readonly indent: number; readonly parts: string[] }[] = [];
  let last = '';
  lines.forEach(({ text, indent }, i) => {
    const open = result.at(-1);
    const joins =
      open !== undefined &&
      text !== '' &&
      last !== '' &&
      !kinds.isWhole(last) &&
      (CONTINUES.test(text) ||
        ((kinds.isLabel(last) || goesOn(last, text, page)) && !kinds.begins(text, i)));
    if (joins) open.parts.push(joint(last, text), text);
    else if (text !== '') result.push({ indent, parts: [text] });
    last = text;
  });
  return result.map(({ indent, parts }) => ({ indent, text: parts.join('') }));
}

function goesOn(line: string, next: string, page: number | null): boolean {
  if (GOES_ON.test(line)) return true;
  if (page === null || SENTENCE_END.test(line)) return false;
  const room = page - textWidth(line) - textWidth(firstWord(next));
  return room <= Math.max(SLACK.columns, page * SLACK.share);
}

/** What of a text cannot be parted by a line's end: one ideograph, or a word of Latin letters and figures. */
function firstWord(text: string): string {
  const [first = ''] = text;
  if (isWide(first)) return first;
  return /^[^\s\u2E80-\uFFEF]*/u.exec(text)?.[0] ?? '';
}

/** The width of the page: the longest line's that a page can have broken; null where nothing says that one has. */
function pageWidth(lines: readonly TextLine[]): number | null {
  if (!lines.some(({ text }) => IN_SENTENCE.test(text))) return null;
  let page = 0;
  for (const { text } of lines) {
    const width = textWidth(text);
    if (width <= PAGE_WIDTHS.most) page = Math.max(page, width);
  }
  return page >= PAGE_WIDTHS.least ? page : null;
}
