import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';

export const viewZoomOut: Command = {
  id: 'view.zoom-out',
  label: commandTexts.zoomOut,
  shortcuts: [{ key: '-', ctrl: true }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.zoom(-1),
};
