import * as v from 'valibot';
import { type Block, blockSchema, paragraph } from './block.ts';
import { canJoin, type Inline, textRun } from './inline.ts';
import { sanitizeText } from './sanitize.ts';

/** What a writable cell or a prose section holds. Canonical: at least one block (an empty one is one empty paragraph). */
export type RichText = readonly Block[];

export const richTextSchema: v.GenericSchema<unknown, RichText> = v.array(blockSchema);

/** A cell in which nothing was written. */
export const EMPTY_RICH_TEXT: RichText = [paragraph()];

/** Whether nothing but white space was written. */
export function isBlank(richText: RichText): boolean {
  return richText.every((block) =>
    block.children.every((inline) => inline.type === 'break' || inline.text.trim() === ''),
  );
}

/** The text of one block, with a line feed for each line break and without its number. */
export function blockText(block: Block): string {
  return block.children.map((inline) => (inline.type === 'break' ? '\n' : inline.text)).join('');
}

/** The text of all blocks, one line each, without numbers. */
export function plainText(richText: RichText): string {
  return richText.map(blockText).join('\n');
}

/**
 * The canonical form: forbidden characters gone, line feeds turned into breaks, empty runs gone,
 * neighbours with the same marks joined, at least one block. Fields this program does not know are kept.
 * Text that is canonical already is returned as the same object.
 */
export function normalizeRichText(richText: RichText): RichText {
  if (richText.length === 0) return EMPTY_RICH_TEXT;
  let changed = false;
  const blocks = richText.map((block) => {
    const children = normalizeInlines(block.children);
    if (children === block.children) return block;
    changed = true;
    return { ...block, children };
  });
  return changed ? blocks : richText;
}

function normalizeInlines(children: readonly Inline[]): readonly Inline[] {
  if (isCanonical(children)) return children;
  const result: Inline[] = [];
  for (const inline of children) {
    if (inline.type === 'break') {
      result.push(inline);
      continue;
    }
    const lines = sanitizeText(inline.text).split(/\r\n|\r|\n/u);
    lines.forEach((line, i) => {
      if (i > 0) result.push({ type: 'break' });
      if (line === '') return;
      const last = result.at(-1);
      const run = { ...inline, ...textRun(line, inline.marks ?? []) };
      if (run.marks?.length === 0) delete (run as { marks?: unknown }).marks;
      if (last?.type === 'text' && canJoin(last, run)) {
        result[result.length - 1] = { ...last, text: last.text + line };
      } else {
        result.push(run);
      }
    });
  }
  return result;
}

function isCanonical(children: readonly Inline[]): boolean {
  return children.every((inline, i) => {
    if (inline.type === 'break') return true;
    if (inline.text === '' || /[\r\n]/u.test(inline.text)) return false;
    if (sanitizeText(inline.text) !== inline.text) return false;
    const ordered = textRun('', inline.marks ?? []).marks ?? [];
    if (ordered.length !== (inline.marks?.length ?? 0) || inline.marks?.length === 0) return false;
    if (!ordered.every((mark, k) => mark === inline.marks?.[k])) return false;
    const previous = children[i - 1];
    return previous?.type !== 'text' || !canJoin(previous, inline);
  });
}

/**
 * Characters as Word counts them for Chinese (字元數，不含空白): every code point but white space.
 * Numbers of list items do not count, because nobody typed them.
 */
export function countCharacters(richText: RichText): number {
  let count = 0;
  for (const block of richText) {
    for (const inline of block.children) {
      if (inline.type === 'break') continue;
      for (const character of inline.text) if (!/\s/u.test(character)) count += 1;
    }
  }
  return count;
}
