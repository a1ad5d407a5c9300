import * as v from 'valibot';
import { type Block, blockSchema, isTextBlock, paragraph } from './block.ts';
import { captionOf, withCaption } from './caption.ts';
import { UNRESOLVED } from './field.ts';
import {
  flowchartPieces,
  flowchartText,
  normalizeFlowchart,
  pieceInlines,
} from './flowchart-block.ts';
import type { ImageBlock } from './image-block.ts';
import {
  canJoin,
  hasCanonicalComments,
  type Inline,
  inlinesText,
  type Mark,
  type TextRun,
  textRun,
  withComments,
} from './inline.ts';
import { sanitizeText } from './sanitize.ts';
import { type TableBlock, tableText } from './table-block.ts';

/**
 * What a writable cell or a prose section holds. Canonical: at least one block (an empty one is one empty
 * paragraph), a line of text at the end, and a block that is no table after each table: there is always a
 * place to go on writing, and tables that touch would become one in a word processor.
 */
export type RichText = readonly Block[];

export const richTextSchema: v.GenericSchema<unknown, RichText> = v.array(blockSchema);

/** A cell in which nothing was written. */
export const EMPTY_RICH_TEXT: RichText = [paragraph()];

/** Whether nothing but white space was written. A table, an image or a flowchart is something, even without text. */
export function isBlank(richText: RichText): boolean {
  return richText.every(
    (block) =>
      isTextBlock(block) &&
      block.children.every((inline) => inline.type === 'break' || inline.text.trim() === ''),
  );
}

/** The text of one block, with a line feed for each line break and without its number; an image has none. */
export function blockText(block: Block): string {
  if (block.type === 'table') return tableText(block);
  if (block.type === 'flowchart') return flowchartText(block);
  return block.type === 'image' ? '' : inlinesText(block.children);
}

/** Every inline of a block in reading order, a table's cell by cell, a flowchart's box by box. */
export function blockInlines(block: Block): readonly Inline[] {
  if (block.type === 'table') return block.rows.flat(2);
  if (block.type === 'flowchart') return flowchartPieces(block).flatMap(pieceInlines);
  return block.type === 'image' ? [] : block.children;
}

/** The text of all blocks, one line each, without numbers. */
export function plainText(richText: RichText): string {
  return richText.map(blockText).join('\n');
}

/**
 * The canonical form: forbidden characters gone, line feeds turned into breaks, empty runs gone,
 * neighbours with the same marks joined, and the blocks as `RichText` says. Fields this program does not know are kept.
 * Text that is canonical already is returned as the same object.
 */
export function normalizeRichText(richText: RichText): RichText {
  if (richText.length === 0) return EMPTY_RICH_TEXT;
  let changed = false;
  const blocks: Block[] = [];
  for (const block of richText) {
    const canonical = normalizeBlock(block);
    if (canonical.type === 'table' && blocks.at(-1)?.type === 'table') blocks.push(paragraph());
    blocks.push(canonical);
    if (canonical !== block) changed = true;
  }
  if (!isTextBlock(blocks.at(-1))) blocks.push(paragraph());
  return changed || blocks.length !== richText.length ? blocks : richText;
}

/** One block in canonical form; the same object when it is already. */
function normalizeBlock(block: Block): Block {
  if (block.type === 'table') return normalizeTable(block);
  if (block.type === 'image') return normalizeImage(block);
  if (block.type === 'flowchart') return withCaption(normalizeFlowchart(block), block.caption);
  const children = normalizeInlines(block.children);
  return children === block.children ? block : { ...block, children };
}

function normalizeTable(table: TableBlock): TableBlock {
  let changed = false;
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      const canonical = normalizeInlines(cell);
      if (canonical !== cell) changed = true;
      return canonical;
    }),
  );
  return withCaption(changed ? { ...table, rows } : table, table.caption);
}

function normalizeImage(image: ImageBlock): ImageBlock {
  const alt = sanitizeText(image.alt).replace(/[\r\n\t]+/gu, ' ');
  return withCaption(alt === image.alt ? image : { ...image, alt }, image.caption);
}

/** Lines that were looked at and are canonical. Nothing changes a line in place, so they stay so. */
const canonicalLines = new WeakSet<readonly Inline[]>();

/** A line in canonical form; one that was canonical before, as most of a report is, is not looked at again. */
function normalizeInlines(children: readonly Inline[]): readonly Inline[] {
  if (canonicalLines.has(children)) return children;
  const canonical = isCanonical(children) ? children : joinInlines(children);
  canonicalLines.add(canonical);
  return canonical;
}

function joinInlines(children: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of children) {
    if (inline.type === 'break') {
      result.push(inline);
      continue;
    }
    if (inline.field !== undefined) {
      result.push(normalizeField(inline));
      continue;
    }
    const lines = sanitizeText(inline.text).split(/\r\n|\r|\n/u);
    lines.forEach((line, i) => {
      if (i > 0) result.push({ type: 'break' });
      if (line === '') return;
      const last = result.at(-1);
      const run = withText(inline, line);
      if (last?.type === 'text' && canJoin(last, run)) {
        result[result.length - 1] = { ...last, text: last.text + line };
      } else {
        result.push(run);
      }
    });
  }
  return result;
}

/** A run with this text, and with its marks and comments in canonical order. */
function withText(inline: TextRun, text: string): TextRun {
  const { marks, ...bare } = inline;
  const plain = { ...bare, ...textRun(text, marks ?? []) };
  return hasCanonicalComments(plain) ? plain : withComments(plain, plain.comments ?? []);
}

/** A field is one sign of one line, and never empty. */
function normalizeField(inline: TextRun): TextRun {
  const text = sanitizeText(inline.text).replace(/[\r\n]+/gu, ' ');
  return withText(inline, text === '' ? UNRESOLVED : text);
}

function isCanonical(children: readonly Inline[]): boolean {
  return children.every((inline, i) => {
    if (inline.type === 'break') return true;
    if (inline.text === '' || /[\r\n]/u.test(inline.text)) return false;
    if (sanitizeText(inline.text) !== inline.text) return false;
    if (inline.marks !== undefined && !hasCanonicalMarks(inline.marks)) return false;
    if (!hasCanonicalComments(inline)) return false;
    const previous = children[i - 1];
    return previous?.type !== 'text' || !canJoin(previous, inline);
  });
}

function hasCanonicalMarks(marks: readonly Mark[]): boolean {
  const ordered = textRun('', marks).marks ?? [];
  return (
    marks.length > 0 &&
    ordered.length === marks.length &&
    ordered.every((mark, k) => mark === marks[k])
  );
}

/**
 * Characters as Word counts them for Chinese (字元數，不含空白): every code point but white space.
 * Numbers of list items do not count, because nobody typed them.
 */
export function countCharacters(richText: RichText): number {
  let count = 0;
  for (const block of richText) {
    for (const inline of blockInlines(block)) {
      if (inline.type === 'break') continue;
      count += countInText(inline.text);
    }
    count += countInText(captionOf(block) ?? '');
  }
  return count;
}

/** Code points but white space. By units and not with an iterator: a whole report is counted in one go. */
function countInText(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (isWhiteSpace(unit)) continue;
    const isSecondHalf = isLowSurrogate(unit) && i > 0 && isHighSurrogate(text.charCodeAt(i - 1));
    if (!isSecondHalf) count += 1;
  }
  return count;
}

/** The same units as `\s` in a regular expression: the white space and line ends of ECMAScript. */
function isWhiteSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x1680) return unit === 0xa0;
  if (unit > 0x3000) return unit === 0xfeff;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
