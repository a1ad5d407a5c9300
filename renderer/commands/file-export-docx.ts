import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';

export const fileExportDocx: Command = {
  id: 'file.export-docx',
  label: commandTexts.exportDocx,
  shortcuts: [{ key: 'e', ctrl: true, shift: true }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.exportDocx(),
};
