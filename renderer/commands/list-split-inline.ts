import { richTextAt } from '../../shared/model/address.ts';
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
  let next = richText;
  let { block } = from;
  /** How many blocks there are more by now. */
  let added = 0;
  for (let i = from.block; i <= to.block; i += 1) {
    block = i + added;
    const parted = splitInlineItems(next, block);
    if (parted === null) continue;
    added += parted.richText.length - next.length;
    next = parted.richText;
    block = parted.last;
  }
  if (next === richText) return null;
  const last = next[block];
  return {
    richText: next,
    range: collapsedAt({ block, offset: last === undefined ? 0 : blockText(last).length }),
  };
};

export const listSplitInline: Command = {
  id: 'list.split-inline',
  label: commandTexts.splitInline,
  shortcuts: [],
  keysIn: 'cell',
  // Menus ask when they open: numbers in the lines with the caret are known by its being offered.
  isEnabled: ({ document }) => {
    const live = document.live.get();
    const range = live?.caret() ?? null;
    const richText = live === null ? undefined : richTextAt(document.get().report, live.address);
    return range !== null && richText !== undefined && splitInline({ richText, range }) !== null;
  },
  run: ({ document }) => document.live.get()?.run({ type: 'edit', edit: splitInline }),
};
