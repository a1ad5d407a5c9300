import { commandTexts as texts } from '../../shared/texts/commands.ts';
import { partTexts } from '../../shared/texts/part.ts';
import { rowViewTexts } from '../../shared/texts/row-view.ts';
import type { Command, CommandContext } from './command.ts';

const isWhole = ({ document }: CommandContext): boolean => document.get().report.part === undefined;

/** Chooses whose rows are mine. */
export const viewChooseUnits: Command = {
  id: 'view.choose-units',
  label: rowViewTexts.choose,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: isWhole,
  run: ({ actions }) => actions.rowView('choose'),
};

/** Shows the rows of my units only; again: all rows. */
export const viewOnlyMine: Command = {
  id: 'view.only-mine',
  label: texts.onlyMine,
  shortcuts: [{ key: 'f9' }],
  keysIn: 'anywhere',
  isEnabled: isWhole,
  isOn: ({ document }) => document.sight.get().shown !== null,
  run: ({ actions }) => actions.rowView('only'),
};

/** Sets the rows of my units off from the others; again: no more. */
export const viewMarkMine: Command = {
  id: 'view.mark-mine',
  label: texts.markMine,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: isWhole,
  isOn: ({ document }) => document.sight.get().marked !== null,
  run: ({ actions }) => actions.rowView('mark'),
};

/** Saves the rows of my units as a report of their own, for somebody else to fill. */
export const fileCutPart: Command = {
  id: 'file.cut-part',
  label: partTexts.cut,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: isWhole,
  run: ({ actions }) => actions.part('cut'),
};

/** Puts a part that comes back into the report, row by row. */
export const fileMergePart: Command = {
  id: 'file.merge-part',
  label: partTexts.merge,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: isWhole,
  run: ({ actions }) => actions.part('merge'),
};
