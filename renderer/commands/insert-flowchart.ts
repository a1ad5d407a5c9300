import { flowchartBlock } from '../../shared/model/flowchart-edits.ts';
import { insertBlocks } from '../../shared/model/insert-blocks.ts';
import { flowchartTexts } from '../../shared/texts/flowchart.ts';
import type { RichTextEdit } from '../state/document.ts';
import type { Command } from './command.ts';

/** Puts a flowchart of a beginning, an empty step and an end at the caret, and selects it. */
export const putFlowchart: RichTextEdit = (text) => {
  if (text.richText[text.range.focus.block]?.type === 'table') return null;
  return insertBlocks(text, [flowchartBlock(flowchartTexts.words)]);
};

/** Puts a flowchart at the caret. Its steps are written in the bar that shows up with it. */
export const insertFlowchartCommand: Command = {
  id: 'insert.flowchart',
  label: flowchartTexts.insert,
  shortcuts: [],
  keysIn: 'cell',
  isEnabled: ({ document }) => {
    const live = document.live.get();
    return live !== null && live.format.get().block !== 'table';
  },
  run: ({ document }) => document.live.get()?.run({ type: 'edit', edit: putFlowchart }),
};
