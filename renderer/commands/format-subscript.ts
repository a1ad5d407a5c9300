import { commandTexts } from '../../shared/texts/commands.ts';
import { markCommand } from './mark-command.ts';

export const formatSubscript = markCommand('subscript', commandTexts.subscript, []);
