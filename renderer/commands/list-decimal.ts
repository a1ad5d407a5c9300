import { toDecimal, toOfficial } from '../../shared/model/list-levels.ts';
import { orderedRange } from '../../shared/model/slice.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import type { RichTextEdit } from '../state/document.ts';
import type { Command } from './command.ts';
import { isInLine } from './is-in-line.ts';

/**
 * Gives the whole list with the caret decimal numbers, as deep as its items were; where it has them already, numbers
 * of the official order again. A plain line becomes the first item of such a list.
 */
export const toggleDecimal: RichTextEdit = ({ richText, range }) => {
  const { from, to } = orderedRange(range);
  const run = { first: from.block, last: to.block };
  const block = richText[range.focus.block];
  const isDecimal = block?.type === 'item' && block.style === 'decimal';
  return { richText: isDecimal ? toOfficial(richText, run) : toDecimal(richText, run), range };
};

export const listDecimal: Command = {
  id: 'list.decimal',
  label: commandTexts.decimalLevel,
  shortcuts: [],
  keysIn: 'cell',
  isEnabled: isInLine,
  isOn: ({ document }) => document.live.get()?.format.get().item?.style === 'decimal',
  run: ({ document }) => document.live.get()?.run({ type: 'edit', edit: toggleDecimal }),
};
