import type { CaretPosition } from '../../shared/model/caret.ts';
import { moveBlocks } from '../../shared/model/list-edits.ts';
import { orderedRange } from '../../shared/model/slice.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import type { RichTextEdit } from '../state/document.ts';
import type { Command } from './command.ts';

/** Moves the selected blocks, items with what is below them, past their neighbour; the selection goes along. */
export function moveSelection(by: 1 | -1): RichTextEdit {
  return ({ richText, range }) => {
    const { from, to } = orderedRange(range);
    const moved = moveBlocks(richText, { first: from.block, last: to.block }, by);
    if (moved === null) return null;
    const shift = moved.first - from.block;
    const along = (place: CaretPosition): CaretPosition => ({
      ...place,
      block: place.block + shift,
    });
    return {
      richText: moved.richText,
      range: { anchor: along(range.anchor), focus: along(range.focus) },
    };
  };
}

function moveCommand(id: string, label: string, key: string, by: 1 | -1): Command {
  const edit = moveSelection(by);
  return {
    id,
    label,
    shortcuts: [{ key, alt: true, shift: true }],
    keysIn: 'cell',
    isEnabled: ({ document }) => document.live.get() !== null,
    run: ({ document }) => document.live.get()?.run({ type: 'edit', edit }),
  };
}

export const listMoveUp = moveCommand('list.move-up', commandTexts.moveUp, 'arrowup', -1);
export const listMoveDown = moveCommand('list.move-down', commandTexts.moveDown, 'arrowdown', 1);
