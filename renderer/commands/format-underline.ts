import { commandTexts } from '../../shared/texts/commands.ts';
import { markCommand } from './mark-command.ts';

export const formatUnderline = markCommand('underline', commandTexts.underline, [
  { key: 'u', ctrl: true },
]);
