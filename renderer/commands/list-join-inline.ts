import { isTextBlock } from '../../shared/model/block.ts';
import { collapsedAt } from '../../shared/model/caret.ts';
import { joinItemsInline } from '../../shared/model/inline-items.ts';
import { blockText, type RichText } from '../../shared/model/rich-text.ts';
import { orderedRange } from '../../shared/model/slice.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import type { RichTextEdit } from '../state/document.ts';
import type { Command } from './command.ts';

/**
 * Puts the selected blocks into one line with their numbers written out. With a mere caret: the whole list
 * around it. Null when there is no list to join.
 */
export const joinInline: RichTextEdit = ({ richText, range }) => {
  const { from, to } = orderedRange(range);
  const [first, last] =
    from.block === to.block ? listAround(richText, from.block) : [from.block, to.block];
  const joining = richText.slice(first, last + 1);
  // A table or an image cannot stand in a line.
  if (first === last || !joining.every(isTextBlock)) return null;
  if (!joining.some(({ type }) => type === 'item')) return null;
  const joined = joinItemsInline(richText, first, last);
  const line = joined[first];
  return {
    richText: joined,
    range: collapsedAt({ block: first, offset: line === undefined ? 0 : blockText(line).length }),
  };
};

/** First and last block of the list a block is in. */
function listAround(richText: RichText, index: number): readonly [number, number] {
  let first = index;
  let last = index;
  if (richText[index]?.type !== 'item') return [index, index];
  while (richText[first - 1]?.type === 'item') first -= 1;
  while (richText[last + 1]?.type === 'item') last += 1;
  return [first, last];
}

export const listJoinInline: Command = {
  id: 'list.join-inline',
  label: commandTexts.joinInline,
  shortcuts: [],
  keysIn: 'cell',
  isEnabled: ({ document }) => document.live.get()?.format.get().item != null,
  run: ({ document }) => document.live.get()?.run({ type: 'edit', edit: joinInline }),
};
