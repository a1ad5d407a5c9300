// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { writableAddresses } from '../../../shared/model/address.ts';
import { paragraph } from '../../../shared/model/block.ts';
import { textRun } from '../../../shared/model/inline.ts';
import { MAX_BAND, setCellBand } from '../../../shared/model/targets.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { statusBarTexts as texts } from '../../../shared/texts/status-bar.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createDocument, type EditedDocument } from '../../state/document.ts';
import { createStore } from '../../state/store.ts';
import { click, dispatch, type Rendered, render, type } from '../../testing/render.tsx';
import { Counts } from './counts.tsx';

let shown: Rendered;
let edited: EditedDocument;
afterEach(() => shown.unmount());

const [PROSE, CELL] = writableAddresses(smallReport());

async function open(text: string, band: { min: number; max: number } | null): Promise<void> {
  if (CELL === undefined) throw new Error('no cell');
  const written = setRichText(smallReport(), CELL, [paragraph([textRun(text)])]);
  edited = createDocument(setCellBand(written, band));
  edited.activate(CELL);
  shown = await render(<Counts document={edited} choosing={createStore(false)} />);
}

const button = (): HTMLElement => shown.find('.status-bar-count');

async function submit(min: string, max: string): Promise<void> {
  const [minField, maxField] = shown.findAll('.band-form input') as HTMLInputElement[];
  if (minField === undefined || maxField === undefined) throw new Error('no fields');
  await type(minField, min);
  await type(maxField, max);
  const event = new SubmitEvent('submit', { bubbles: true, cancelable: true });
  await dispatch(shown.find('.band-form'), event);
}

test.each([
  ['一二', '本格 2 字（目標 3–5，不足）'],
  ['一二 三', '本格 3 字（目標 3–5，符合）'],
  ['一二三四五六', '本格 6 字（目標 3–5，超過）'],
])('a cell with 「%s」 says %s', async (text, words) => {
  await open(text, { min: 3, max: 5 });
  expect(button().textContent).toBe(words);
  expect(button().getAttribute('aria-label')).toBe(texts.countName(words));
});

test('without a target, and in prose, only the characters are told', async () => {
  await open('一二', null);
  expect(button().textContent).toBe(texts.cellCount(2));
  await act(async () => {
    edited.apply({ update: (report) => setCellBand(report, { min: 3, max: 5 }) });
    edited.activate(PROSE ?? null);
  });
  expect(button().textContent).toBe(texts.cellCount(0));
});

test('the target is set in the form, full-width digits too, as one step of undo', async () => {
  await open('一二', null);
  await click(button());
  await submit('２００', '400');
  expect(edited.get().report.targets).toEqual({ cellCharacters: { min: 200, max: 400 } });
  expect(shown.findAll('.band-form')).toEqual([]);
  await act(async () => {
    edited.undo();
  });
  expect(edited.get().report.targets).toBeUndefined();
  expect(button().textContent).toBe(texts.cellCount(2));
});

test('what is no number, or upside down, is said and not set', async () => {
  await open('一二', null);
  await click(button());
  await submit('', String(MAX_BAND + 1));
  const errors = (): readonly (string | null)[] =>
    shown.findAll('.field-error').map(({ textContent }) => textContent);
  expect(errors()).toEqual([texts.bandNoNumber(MAX_BAND), texts.bandNoNumber(MAX_BAND)]);
  await submit('400', '200');
  expect(errors()).toEqual([texts.bandUpsideDown]);
  expect(edited.get().report.targets).toBeUndefined();
});

test('a target that is set is shown in the form and can be taken back', async () => {
  await open('一二', { min: 3, max: 5 });
  await click(button());
  const fields = shown.findAll('.band-form input') as HTMLInputElement[];
  expect(fields.map(({ value }) => value)).toEqual(['3', '5']);
  await click(shown.byText(texts.bandNone));
  expect(edited.get().report.targets).toBeUndefined();
});
