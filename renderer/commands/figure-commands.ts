import { figureTexts } from '../../shared/texts/figures.ts';
import type { Command } from './command.ts';

/** Opens the list of quantities and formulas, and puts what is chosen at the caret. */
export const insertFigureCommand: Command = {
  id: 'insert.figure',
  label: figureTexts.insert,
  shortcuts: [],
  keysIn: 'cell',
  isEnabled: ({ document }) => document.live.get() !== null,
  run: ({ actions }) => actions.figure('choose'),
};

/** Shows the quantities and formulas beside the paper. */
export const viewFiguresCommand: Command = {
  id: 'view.figures',
  label: figureTexts.show,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.figure('show'),
};

/** Goes to the next figure in a text that has no amount. */
export const goFaultyFigureCommand: Command = {
  id: 'go.faulty-figure',
  label: figureTexts.nextFaulty,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.figure('next-faulty'),
};
