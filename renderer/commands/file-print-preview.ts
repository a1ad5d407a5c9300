import { exportTexts } from '../../shared/texts/export.ts';
import type { Command } from './command.ts';

/** Shows the report page by page as it will be printed, and prints it from there. */
export const filePrintPreview: Command = {
  id: 'file.print-preview',
  label: exportTexts.preview.command,
  shortcuts: [{ key: 'p', ctrl: true }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.previewPrint(),
};
