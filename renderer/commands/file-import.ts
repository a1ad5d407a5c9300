import { importTexts } from '../../shared/texts/import.ts';
import type { Command } from './command.ts';

export const fileImport: Command = {
  id: 'file.import',
  label: importTexts.command,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.importDocument(),
};
