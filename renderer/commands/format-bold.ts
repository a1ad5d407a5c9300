import { commandTexts } from '../../shared/texts/commands.ts';
import { markCommand } from './mark-command.ts';

export const formatBold = markCommand('bold', commandTexts.bold, [{ key: 'b', ctrl: true }]);
