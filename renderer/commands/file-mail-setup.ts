import { mailTexts } from '../../shared/texts/mail.ts';
import type { Command } from './command.ts';

/** Receivers, subject and words of the mails that carry exports. */
export const fileMailSetup: Command = {
  id: 'file.mail-setup',
  label: mailTexts.command,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.mailSetup(),
};
