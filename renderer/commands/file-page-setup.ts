import { pageSetupTexts } from '../../shared/texts/page-setup.ts';
import type { Command } from './command.ts';

/** Paper, margins, fonts, and the lines at head and foot of exported pages. */
export const filePageSetup: Command = {
  id: 'file.page-setup',
  label: pageSetupTexts.command,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.pageSetup(),
};
