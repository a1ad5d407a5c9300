import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';

/**
 * Cut, copy and paste for menu and palette. Their keys are Chromium's own: it alone may read the clipboard,
 * and it does so in every field.
 */
function clipboardCommand(act: 'cut' | 'copy' | 'paste', key: string): Command {
  return {
    id: `edit.${act}`,
    label: commandTexts[act],
    shortcuts: [],
    systemKeys: [{ key, ctrl: true }],
    keysIn: 'anywhere',
    isEnabled: () => true,
    run: ({ actions }) => {
      const isSelected = (getSelection()?.toString() ?? '') !== '';
      if (act === 'paste' || isSelected) return actions.clipboard(act);
      actions.announce(commandTexts.nothingSelected);
      return undefined;
    },
  };
}

export const editCut = clipboardCommand('cut', 'x');
export const editCopy = clipboardCommand('copy', 'c');
export const editPaste = clipboardCommand('paste', 'v');
