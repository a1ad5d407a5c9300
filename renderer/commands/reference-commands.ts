import { referenceTexts } from '../../shared/texts/references.ts';
import type { Command } from './command.ts';

/** Opens the list of what can be pointed at, and puts the number of what is chosen at the caret. */
export const insertReferenceCommand: Command = {
  id: 'insert.reference',
  label: referenceTexts.insert,
  shortcuts: [{ key: 'r', ctrl: true, shift: true }],
  keysIn: 'cell',
  isEnabled: ({ document }) => document.live.get() !== null,
  run: ({ actions }) => actions.reference('choose'),
};

/** Goes to what the reference at the caret points at. */
export const goReferenceCommand: Command = {
  id: 'go.reference',
  label: referenceTexts.go,
  shortcuts: [],
  keysIn: 'cell',
  isEnabled: ({ document }) => document.live.get() !== null,
  run: ({ actions }) => actions.reference('follow'),
};

/** Goes to the next reference whose target is gone. */
export const goLostReferenceCommand: Command = {
  id: 'go.lost-reference',
  label: referenceTexts.nextLost,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: ({ actions }) => actions.reference('next-lost'),
};
