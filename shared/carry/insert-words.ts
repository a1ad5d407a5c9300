import { isTextBlock } from '../model/block.ts';
import { collapsedAt } from '../model/caret.ts';
import { textRun } from '../model/inline.ts';
import type { SelectedText } from '../model/insert-blocks.ts';
import { normalizeRichText } from '../model/rich-text.ts';
import { sliceInlines } from '../model/slice.ts';

/** Puts words where the selection ends, in its line; null where the caret is in no line of text. */
export function insertWords({ richText, range }: SelectedText, words: string): SelectedText | null {
  const { block: index, offset } = range.focus;
  const block = richText[index];
  if (!isTextBlock(block)) return null;
  const children = [
    ...sliceInlines(block.children, 0, offset),
    textRun(words),
    ...sliceInlines(block.children, offset, Number.MAX_SAFE_INTEGER),
  ];
  return {
    richText: normalizeRichText(richText.with(index, { ...block, children })),
    range: collapsedAt({ block: index, offset: offset + words.length }),
  };
}
