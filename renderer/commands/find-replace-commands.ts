import { findTexts as texts } from '../../shared/texts/find.ts';
import type { Command } from './command.ts';

/** Replaces the hit that is shown, and goes on to the next one. */
export const findReplaceOne: Command = {
  id: 'find.replace-one',
  label: texts.replaceOne,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.find('replace-one'),
};

/** Lists all hits, to be replaced together. */
export const findReplaceAll: Command = {
  id: 'find.replace-all',
  label: texts.replaceAll,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.find('replace-all'),
};
