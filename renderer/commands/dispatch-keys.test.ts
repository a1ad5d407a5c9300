// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test } from 'vitest';
import { setSelfScore } from '../../shared/model/updates.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { testContext } from '../testing/test-context.ts';
import type { Command, CommandContext } from './command.ts';
import { dispatchKeys } from './dispatch-keys.ts';
import { COMMANDS } from './registry.ts';

let context: ReturnType<typeof testContext>;
let stop: () => void;
let ran: string[];

const probe = (id: string, change: Partial<Command>): Command => ({
  id,
  label: id,
  shortcuts: [],
  keysIn: 'anywhere',
  isEnabled: () => true,
  run: () => void ran.push(id),
  ...change,
});

function listen(commands: readonly Command[], target: CommandContext = context): void {
  stop = dispatchKeys(window, commands, target);
}

function press(target: EventTarget, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  ran = [];
  context = testContext(smallReport());
  document.body.innerHTML = '<input><div contenteditable="true">格</div>';
});
afterEach(() => stop());

const field = (): Element => document.querySelector('input') ?? document.body;
const cell = (): Element => document.querySelector('div') ?? document.body;

test('a key runs its command and goes no further', () => {
  listen([probe('a.b', { shortcuts: [{ key: 'b', ctrl: true }] })]);
  expect(press(field(), { key: 'b', ctrlKey: true }).defaultPrevented).toBe(true);
  expect(ran).toEqual(['a.b']);
});

test('keys of an input method run nothing', () => {
  listen([probe('a.b', { shortcuts: [{ key: 'f8' }] })]);
  const composing = press(cell(), { key: 'F8', isComposing: true });
  const processed = press(cell(), { key: 'F8', keyCode: 229 });
  expect([composing.defaultPrevented, processed.defaultPrevented]).toEqual([false, false]);
  expect(ran).toEqual([]);
});

test('a key whose command cannot run is left to the focused element', () => {
  listen([probe('a.b', { shortcuts: [{ key: 'f8' }], isEnabled: () => false })]);
  expect(press(field(), { key: 'F8' }).defaultPrevented).toBe(false);
  expect(ran).toEqual([]);
});

test('a command of the cell leaves the fields beside the paper alone', () => {
  listen([probe('a.b', { shortcuts: [{ key: 'b', ctrl: true }], keysIn: 'cell' })]);
  press(field(), { key: 'b', ctrlKey: true });
  expect(ran).toEqual([]);
  press(cell(), { key: 'b', ctrlKey: true });
  expect(ran).toEqual(['a.b']);
});

test('a key that somebody nearer has used is not used again', () => {
  listen([probe('a.b', { shortcuts: [{ key: 'f8' }] })]);
  cell().addEventListener('keydown', (event) => event.preventDefault());
  press(cell(), { key: 'F8' });
  expect(ran).toEqual([]);
});

test('after stopping no key arrives', () => {
  listen([probe('a.b', { shortcuts: [{ key: 'f8' }] })]);
  stop();
  press(cell(), { key: 'F8' });
  expect(ran).toEqual([]);
});

/** Puts a score into the report and answers with what reads it, and the key that takes it back. */
function scored(): { readonly score: () => unknown } {
  const section = context.document.get().report.sections.find(({ kind }) => kind === 'table');
  if (section?.kind !== 'table' || section.rows[0] === undefined) throw new Error('no row');
  const address = { sectionId: section.id, rowId: section.rows[0].id };
  const score = (): unknown => {
    const found = context.document.get().report.sections.find(({ id }) => id === section.id);
    return found?.kind === 'table' ? found.rows[0]?.selfScore : undefined;
  };
  context.document.apply({ update: (report) => setSelfScore(report, address, 5) });
  listen(COMMANDS);
  return { score };
}

test('Ctrl+Z in a field whose text is in no report is the field’s own', () => {
  const { score } = scored();
  document.body.innerHTML =
    '<input><input type="search"><input type="number"><textarea></textarea>';
  for (const own of document.querySelectorAll('input, textarea')) {
    for (const key of ['z', 'y']) {
      expect(press(own, { key, ctrlKey: true }).defaultPrevented).toBe(false);
    }
  }
  expect(score()).toBe(5);
});

test('Ctrl+Z where nobody writes is the report’s', () => {
  const { score } = scored();
  document.body.innerHTML = '<input type="checkbox"><input type="radio"><button>';
  for (const element of document.querySelectorAll('input, button')) {
    press(element, { key: 'z', ctrlKey: true });
    expect(score()).toBe(null);
    press(element, { key: 'y', ctrlKey: true });
    expect(score()).toBe(5);
  }
});

test('Ctrl+Z undoes and Ctrl+Y does again, also in a field of the report, and the field keeps the caret', () => {
  const { score } = scored();
  document.body.innerHTML = '<input data-undo="document">';
  document.querySelector('input')?.focus();
  press(field(), { key: 'z', ctrlKey: true });
  expect(score()).toBe(null);
  press(field(), { key: 'y', ctrlKey: true });
  expect(score()).toBe(5);
  expect(document.activeElement).toBe(field());
});
