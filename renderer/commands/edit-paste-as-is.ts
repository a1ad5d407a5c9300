import { pasteTexts } from '../../shared/texts/paste.ts';
import { askForAsIs } from '../paste/paste-mode.ts';
import type { Command } from './command.ts';

/**
 * Pastes plain text line by line, numbers and line ends as they are. The paste event that follows does not
 * tell how it came about, so the cell is told beforehand. In fields the key is Chromium's own.
 */
export const editPasteAsIs: Command = {
  id: 'edit.paste-as-is',
  label: pasteTexts.asIs,
  shortcuts: [{ key: 'v', ctrl: true, shift: true }],
  keysIn: 'cell',
  isEnabled: ({ document }) => document.live.get() !== null,
  run: ({ actions }) => {
    askForAsIs(performance.now());
    return actions.clipboard('paste-as-is');
  },
};
