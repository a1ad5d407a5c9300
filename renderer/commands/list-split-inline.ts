import { collapsedAt } from '../../shared/model/caret.ts';
import { splitInlineItems } from '../../shared/model/inline-items.ts';
import { blockText } from '../../shared/model/rich-text.ts';
import { orderedRange } from '../../shared/model/slice.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import type { RichTextEdit } from '../state/document.ts';
import type { Command } from './command.ts';

/** Takes the selected blocks apart at the numbers in their lines; null when none holds a series. */
export const splitInline: RichTextEdit = ({ richText, range }) => {
  const { from, to } = orderedRange(range);
  let changed = false;
  let last = from.block;
  const blocks = richText.flatMap((block, i) => {
    const parts = i >= from.block && i <= to.block ? splitInlineItems(block) : null;
    if (parts !== null) changed = true;
    if (i <= to.block) last += (parts?.length ?? 1) - 1;
    return parts ?? [block];
  });
  if (!changed) return null;
  const end = last + (to.block - from.block);
  const block = blocks[end];
  return {
    richText: blocks,
    range: collapsedAt({ block: end, offset: block === undefined ? 0 : blockText(block).length }),
  };
};

export const listSplitInline: Command = {
  id: 'list.split-inline',
  label: commandTexts.splitInline,
  shortcuts: [],
  keysIn: 'cell',
  isEnabled: ({ document }) => document.live.get() !== null,
  run: ({ document }) => document.live.get()?.run({ type: 'edit', edit: splitInline }),
};
