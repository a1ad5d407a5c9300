import { blockTexts } from '../../shared/texts/blocks.ts';
import type { Command } from './command.ts';

/** Lets the user choose an image file and puts it at the caret. */
export const insertImageCommand: Command = {
  id: 'insert.image',
  label: blockTexts.insertImage,
  shortcuts: [],
  keysIn: 'cell',
  isEnabled: ({ document }) => document.live.get() !== null,
  run: ({ actions }) => actions.insert('image'),
};
