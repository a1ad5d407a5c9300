import { commandTexts } from '../../shared/texts/commands.ts';
import { markCommand } from './mark-command.ts';

export const formatItalic = markCommand('italic', commandTexts.italic, [{ key: 'i', ctrl: true }]);
