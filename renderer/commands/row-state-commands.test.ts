import { beforeEach, expect, test } from 'vitest';
import { writableAddresses } from '../../shared/model/address.ts';
import { paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { commandTexts as texts } from '../../shared/texts/commands.ts';
import { ROW_STATE_WORDS } from '../../shared/texts/outline.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { testContext } from '../testing/test-context.ts';
import { rowStateCommands } from './row-state-commands.ts';
import { runCommand } from './run-command.ts';

const CELL = writableAddresses(smallReport()).find(({ kind }) => kind === 'cell');
if (CELL?.kind !== 'cell') throw new Error('no cell');
let context: ReturnType<typeof testContext>;
beforeEach(() => {
  context = testContext(setRichText(smallReport(), CELL, [paragraph([textRun('寫了')])]));
});

const on = (): readonly string[] =>
  rowStateCommands.filter((command) => command.isOn?.(context)).map(({ id }) => id);

test('the state of the row with the caret is shown and changed, as one step of undo, and said', () => {
  context.document.activate(CELL);
  expect(on()).toEqual(['row.state-writing']);
  const done = rowStateCommands.at(-1);
  if (done === undefined) throw new Error('no command');
  runCommand(done, context);
  expect(on()).toEqual(['row.state-done']);
  expect(context.asked).toEqual([texts.rowStateSet(ROW_STATE_WORDS.done)]);
  context.document.undo();
  expect(on()).toEqual(['row.state-writing']);
});

test('without a row none can run', () => {
  context.document.activate(null);
  expect(rowStateCommands.filter((command) => command.isEnabled(context))).toEqual([]);
});
