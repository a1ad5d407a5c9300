import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';

export const viewZoomIn: Command = {
  id: 'view.zoom-in',
  label: commandTexts.zoomIn,
  shortcuts: [
    { key: '=', ctrl: true },
    { key: '+', ctrl: true },
    { key: '+', ctrl: true, shift: true },
  ],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.zoom(1),
};
