import { type Block, isTextBlock, paragraph, type TextBlock } from '../model/block.ts';
import { parseChineseNumber } from '../model/chinese-number.ts';
import type { Inline } from '../model/inline.ts';
import { isBlank } from '../model/rich-text.ts';
import { labelledText } from '../model/slice.ts';
import { dropStart, inlineText } from '../paste/trim-inlines.ts';
import { CONTINUED_WORDS } from '../texts/header-words.ts';
import { foldWording, withoutNumbers } from './fold-wording.ts';
import type { ForeignCell } from './foreign-table.ts';

/** A wording shorter than this may stand in anybody's sentence by chance: it counts as a whole line only. */
const SURE = 4;
/** What parts the form's wording from words that somebody wrote behind it in the same line. */
const JOINT = /^[\s：:，,。.；;、]+/u;
/** Folded words by which a row says that it goes on from another page: nobody's text. */
const CONTINUED: ReadonlySet<string> = new Set(CONTINUED_WORDS);

/** What the form prints, folded; see `foldLines`. */
export interface PrintedWords {
  /** The ways in which the row that a cell stands in is written. */
  readonly ofRow: readonly string[];
  /** Whether the form prints such a line anywhere. */
  readonly isPrinted: (line: string) => boolean;
}

/** A line of a cell, and where its signs begin among those of all lines. */
interface CellLine {
  readonly block: TextBlock;
  readonly children: readonly Inline[];
  readonly folded: string;
  readonly from: number;
}

/**
 * What a cell says beside the form's own wording. The wording may be cut into lines anywhere, say only its beginning,
 * or stand before somebody's words in one line; numbers, width, punctuation and white space do not count. A line in
 * which wording and own words are mixed otherwise is kept whole: a sentence without its middle tells nothing.
 * @returns the cell itself when nothing of it is the form's; null when all of it is
 */
export function ownWords(cell: ForeignCell, printed: PrintedWords): ForeignCell | null {
  const lines = linesOf(cell);
  const covered = cover(lines, printed.ofRow);
  const own = cell.richText.flatMap((block): readonly Block[] => {
    if (!isTextBlock(block)) return isBlank([block]) ? [] : [block];
    const said = lines.filter((line) => line.block === block && line.folded !== '');
    const left = said.map((line) => ownPart(line, covered, printed));
    if (said.every((line, i) => left[i] === line.children)) return said.length > 0 ? [block] : [];
    const kept = left.filter((children) => children !== null);
    return kept.length === 0 ? [] : [paragraph(withBreaks(kept))];
  });
  if (isBlank(own)) return null;
  const isWhole = own.length === cell.richText.filter((block) => !isBlank([block])).length;
  if (isWhole && own.every((block) => cell.richText.includes(block))) return cell;
  return { richText: own, text: labelledText(own).trim() };
}

function linesOf({ richText }: ForeignCell): readonly CellLine[] {
  const lines: CellLine[] = [];
  let from = 0;
  for (const block of richText) {
    if (!isTextBlock(block)) continue;
    for (const children of atBreaks(block.children)) {
      const folded = foldWording(withoutNumbers(inlineText(children)));
      lines.push({ block, children, folded, from });
      from += folded.length;
    }
  }
  return lines;
}

function atBreaks(children: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of children) {
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

function withBreaks(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return lines.flatMap((line, i) => (i === 0 ? line : [{ type: 'break' as const }, ...line]));
}

/** Which signs of a cell's lines are the wording of its row: 1 for each. */
function cover(lines: readonly CellLine[], wordings: readonly string[]): Uint8Array {
  const stream = lines.map(({ folded }) => folded).join('');
  const covered = new Uint8Array(stream.length);
  // The wording, or its beginning, in lines of any length.
  if (stream.length >= SURE && wordings.some((wording) => wording.startsWith(stream))) {
    return covered.fill(1);
  }
  const longestFirst = [...new Set(wordings)].sort((a, b) => b.length - a.length);
  for (const wording of longestFirst) {
    if (wording.length < SURE) continue;
    let at = stream.indexOf(wording);
    while (at !== -1 && covered.subarray(at, at + wording.length).includes(1)) {
      at = stream.indexOf(wording, at + 1);
    }
    if (at !== -1) covered.fill(1, at, at + wording.length);
  }
  // A number between two levels in one line: (一)甲 1.乙.
  for (let from = 0; from < stream.length; from += 1) {
    if (covered[from] === 1) continue;
    let to = from;
    while (to < stream.length && covered[to] === 0) to += 1;
    if (covered[to] === 1 && isNumeral(stream.slice(from, to))) covered.fill(1, from, to);
    from = to;
  }
  return covered;
}

/** What of a line is somebody's: all of it as the same object, what stands behind the wording, or null for nothing. */
function ownPart(
  { children, folded, from }: CellLine,
  covered: Uint8Array,
  { ofRow, isPrinted }: PrintedWords,
): readonly Inline[] | null {
  if (isNumeral(folded) || CONTINUED.has(folded) || isPrinted(folded)) return null;
  if (folded.length >= SURE && ofRow.some((wording) => wording.includes(folded))) return null;
  let known = 0;
  while (known < folded.length && covered[from + known] === 1) known += 1;
  if (known === folded.length) return null;
  if (known === 0 || covered.subarray(from + known, from + folded.length).includes(1)) {
    return children;
  }
  if (CONTINUED.has(folded.slice(known))) return null;
  const text = inlineText(children);
  const cut = endOfSigns(text, known);
  const joint = JOINT.exec(text.slice(cut))?.[0].length ?? 0;
  return dropStart(children, cut + joint);
}

/** Whether it is a number alone, such as the one that a level's label begins with. */
function isNumeral(folded: string): boolean {
  return /^\d+$/u.test(folded) || parseChineseNumber(folded) !== null;
}

/** Where in a line so many of its folded signs end; UTF-16 units. */
function endOfSigns(text: string, signs: number): number {
  const lead = text.length - withoutNumbers(text).length;
  let [low, high] = [lead, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (foldWording(text.slice(lead, middle)).length >= signs) high = middle;
    else low = middle + 1;
  }
  // Never between the halves of a sign beyond the basic plane.
  const unit = text.charCodeAt(low);
  return unit >= 0xdc00 && unit <= 0xdfff ? low + 1 : low;
}
