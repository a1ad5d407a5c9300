// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandTexts } from '../../../shared/texts/commands.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { listLevels } from '../../commands/list-levels.ts';
import type { EditorAct, TextFormat } from '../../state/document.ts';
import { createStore } from '../../state/store.ts';
import { click, dispatch, type Rendered, render } from '../../testing/render.tsx';
import { testContext } from '../../testing/test-context.ts';
import { Toolbar } from './toolbar.tsx';

let shown: Rendered;
let context: ReturnType<typeof testContext>;
let acts: EditorAct[];
const format = createStore<TextFormat>({ marks: [], item: null });

beforeEach(async () => {
  acts = [];
  format.set({ marks: [], item: null });
  context = testContext(smallReport());
  shown = await render(<Toolbar context={context} />);
});
afterEach(() => shown.unmount());

const focusCell = (): Promise<void> =>
  act(async () => {
    context.document.setLive({
      address: { kind: 'prose', sectionId: 'n2' },
      isComposing: () => false,
      isUndelivered: () => false,
      settle: () => undefined,
      flush: () => undefined,
      caret: () => null,
      format,
      run: (wanted) => acts.push(wanted),
    });
  });

const button = (name: string): HTMLElement => shown.find(`button[aria-label="${name}"]`);

test('without a caret in a cell, formatting does nothing and says that it cannot', async () => {
  expect(button(commandTexts.bold).getAttribute('aria-disabled')).toBe('true');
  await click(button(commandTexts.bold));
  expect(acts).toEqual([]);
});

test('buttons act on the selection and show how it is set', async () => {
  await focusCell();
  await click(button(commandTexts.bold));
  await click(button(commandTexts.level('(一)')));
  await click(button(commandTexts.plainParagraph));
  expect(acts).toEqual([
    { type: 'toggle-mark', mark: 'bold' },
    { type: 'set-item', item: { style: 'official', level: 2 } },
    { type: 'set-item', item: null },
  ]);
  await act(async () => format.set({ marks: ['bold'], item: { style: 'official', level: 2 } }));
  const pressed = shown.findAll('button[aria-pressed="true"]');
  expect(pressed.map((on) => on.getAttribute('aria-label'))).toEqual([
    commandTexts.bold,
    commandTexts.level('(一)'),
  ]);
});

test('pressing a button does not take the caret from the cell', async () => {
  const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
  await dispatch(button(commandTexts.bold), press);
  expect(press.defaultPrevented).toBe(true);
});

test('levels can be shifted only in a numbered item', async () => {
  await focusCell();
  expect(button(commandTexts.deeper).getAttribute('aria-disabled')).toBe('true');
  await act(async () => format.set({ marks: [], item: { style: 'decimal', level: 0 } }));
  await click(button(commandTexts.deeper));
  expect(acts).toEqual([{ type: 'shift-level', by: 1 }]);
});

test.each(['table', 'image', 'flowchart'] as const)(
  'in or on a %s there is no line to number, and none is shown as plain',
  async (block) => {
    await focusCell();
    await act(async () => format.set({ marks: [], item: null, block, blockKey: '1' }));
    const names = [
      commandTexts.plainParagraph,
      ...listLevels.map(({ label }) => label),
      commandTexts.decimalLevel,
    ];
    for (const name of names) {
      await click(button(name));
      expect([name, button(name).getAttribute('aria-disabled')]).toEqual([name, 'true']);
    }
    expect(acts).toEqual([]);
    expect(shown.findAll('button[aria-pressed="true"]')).toEqual([]);
  },
);
