import type { ListStart } from '../../shared/model/block.ts';
import { listHead, setListStart } from '../../shared/model/list-edits.ts';
import { commandTexts } from '../../shared/texts/commands.ts';
import type { RichTextEdit } from '../state/document.ts';
import type { Command } from './command.ts';

/** Tells the item with the caret to begin at 1; the list it is in then counts anew from it. */
export const restartList: RichTextEdit = ({ richText, range }) => {
  const index = range.focus.block;
  const block = richText[index];
  // (1.1) twice below the same (1) would be the same number twice.
  if (block?.type === 'item' && block.style === 'decimal' && block.level > 0) return null;
  // The first item of a list begins at 1 by itself: nothing needs to be told.
  const start: ListStart | null = listHead(richText, index) === index ? null : 1;
  const next = setListStart(richText, index, start);
  return next === null ? null : { richText: next, range };
};

/** Lets the list with the caret go on counting where the one before the last paragraphs left off. */
export const continueList: RichTextEdit = ({ richText, range }) => {
  const index = range.focus.block;
  const head = listHead(richText, index);
  if (head === null) return null;
  const isTold = richText[index]?.type === 'item' && 'start' in (richText[index] ?? {});
  // An item told to begin anew in mid-list simply counts on; else it is the list as a whole that goes on.
  const next =
    isTold && index !== head
      ? setListStart(richText, index, null)
      : setListStart(richText, head, 'continue');
  return next === null ? null : { richText: next, range };
};

function startCommand(id: string, label: string, edit: RichTextEdit): Command {
  return {
    id,
    label,
    shortcuts: [],
    keysIn: 'cell',
    isEnabled: ({ document }) => document.live.get()?.format.get().item != null,
    run: ({ document }) => document.live.get()?.run({ type: 'edit', edit }),
  };
}

export const listRestart = startCommand('list.restart', commandTexts.restartList, restartList);
export const listContinue = startCommand('list.continue', commandTexts.continueList, continueList);
