import type { Block } from './block.ts';
import type { CaretPosition, CaretRange } from './caret.ts';
import type { Inline } from './inline.ts';
import { numberBlocks } from './numbering.ts';
import { blockText, normalizeRichText, type RichText } from './rich-text.ts';

/** The two ends of a range in reading order. */
export function orderedRange(range: CaretRange): { from: CaretPosition; to: CaretPosition } {
  const { anchor, focus } = range;
  const forward =
    anchor.block < focus.block || (anchor.block === focus.block && anchor.offset <= focus.offset);
  return forward ? { from: anchor, to: focus } : { from: focus, to: anchor };
}

/** The part of a rich text inside a range: what copying takes along. A part of one block is a plain paragraph. */
export function sliceRichText(richText: RichText, range: CaretRange): RichText {
  const { from, to } = orderedRange(range);
  const blocks = richText.slice(from.block, to.block + 1).map((block, i): Block => {
    const start = i === 0 ? from.offset : 0;
    const end = from.block + i === to.block ? to.offset : Number.MAX_SAFE_INTEGER;
    return { ...block, children: sliceInlines(block.children, start, end) };
  });
  const only = blocks[0];
  if (blocks.length === 1 && only !== undefined) {
    return normalizeRichText([{ type: 'paragraph', children: only.children }]);
  }
  return normalizeRichText(blocks);
}

/** The inlines between two places of a block; UTF-16 units, a line break counts as one. */
export function sliceInlines(
  children: readonly Inline[],
  start: number,
  end: number,
): readonly Inline[] {
  const result: Inline[] = [];
  let at = 0;
  for (const inline of children) {
    const size = inline.type === 'break' ? 1 : inline.text.length;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, size);
    if (from < to) {
      result.push(
        inline.type === 'break' ? inline : { ...inline, text: inline.text.slice(from, to) },
      );
    }
    at += size;
  }
  return result;
}

/** A rich text as plain lines with its numbers in front, as it would be read aloud or pasted into a mail. */
export function labelledText(richText: RichText): string {
  const labels = numberBlocks(richText);
  return richText.map((block, i) => `${labels[i] ?? ''}${blockText(block)}`).join('\n');
}
