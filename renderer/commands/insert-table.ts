import { blockTexts } from '../../shared/texts/blocks.ts';
import type { Command } from './command.ts';

/** Asks for rows and columns, and puts a small table at the caret. */
export const insertTableCommand: Command = {
  id: 'insert.table',
  label: blockTexts.insertTable,
  shortcuts: [],
  keysIn: 'cell',
  isEnabled: ({ document }) => {
    const live = document.live.get();
    return live !== null && live.format.get().block !== 'table';
  },
  run: ({ actions }) => actions.insert('table'),
};
