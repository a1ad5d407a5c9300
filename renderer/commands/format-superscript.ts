import { commandTexts } from '../../shared/texts/commands.ts';
import { markCommand } from './mark-command.ts';

export const formatSuperscript = markCommand('superscript', commandTexts.superscript, []);
