import { commandTexts as texts } from '../../shared/texts/commands.ts';
import { outlineTexts } from '../../shared/texts/outline.ts';
import { statusBarTexts } from '../../shared/texts/status-bar.ts';
import type { Command } from './command.ts';

/** Shows the outline beside the paper, or hides it. */
export const viewOutline: Command = {
  id: 'view.outline',
  label: texts.toggleOutline,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.view('outline'),
};

/** Shows what belongs to the row beside the paper, or hides it. */
export const viewInspector: Command = {
  id: 'view.inspector',
  label: texts.toggleInspector,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.view('inspector'),
};

/** Lists only rows that are not done in the outline; again: all of them. */
export const viewOnlyOpen: Command = {
  id: 'view.only-open',
  label: outlineTexts.onlyOpen,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.view('only-open'),
};

/** Sets how many characters a cell should have. */
export const viewCharacterTarget: Command = {
  id: 'view.character-target',
  label: `${statusBarTexts.bandTitle}…`,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: ({ document }) => document.get().active !== null,
  run: ({ actions }) => actions.view('character-target'),
};
