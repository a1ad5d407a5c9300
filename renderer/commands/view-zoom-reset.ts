import { commandTexts } from '../../shared/texts/commands.ts';
import type { Command } from './command.ts';

export const viewZoomReset: Command = {
  id: 'view.zoom-reset',
  label: commandTexts.zoomReset,
  shortcuts: [{ key: '0', ctrl: true }],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.zoom(0),
};
