// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { writableAddresses } from '../../../shared/model/address.ts';
import { paragraph } from '../../../shared/model/block.ts';
import { type Figure, figuresOf } from '../../../shared/model/figure.ts';
import { countingIds } from '../../../shared/model/ids.ts';
import { fieldRun } from '../../../shared/model/inline.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { figureFaultText, figureTexts as texts } from '../../../shared/texts/figures.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createDocument } from '../../state/document.ts';
import { click, dispatch, type Rendered, render, type } from '../../testing/render.tsx';
import { createFigureDesk } from './figure-desk.ts';
import { FiguresPanel } from './figures-panel.tsx';

const WAGE: Figure = { kind: 'input', id: 'a', name: '時薪', value: '200', unit: '元/小時' };
const HOURS: Figure = { kind: 'input', id: 'b', name: '時數', value: '2', unit: '小時' };
const COST: Figure = { kind: 'formula', id: 'c', name: '費用', expression: '{a} × {b}' };

let shown: Rendered;
afterEach(() => shown.unmount());

async function open(figures: readonly Figure[] = [WAGE, HOURS, COST], isShown = false) {
  const report = { ...smallReport(), figures };
  const [place] = writableAddresses(report).filter(({ kind }) => kind === 'cell');
  if (place === undefined) throw new Error('no place');
  const field = fieldRun({ kind: 'figure', figureId: 'c', show: 'value' });
  const document = createDocument(
    isShown ? setRichText(report, place, [paragraph([field])]) : report,
  );
  const said: string[] = [];
  const desk = createFigureDesk({
    document,
    announce: (message) => said.push(message),
    makeId: countingIds('n'),
  });
  shown = await render(<FiguresPanel desk={desk} />);
  return { document, said };
}

const field = (label: string, name: string) =>
  shown.find<HTMLInputElement>(`[aria-label="${texts.nameOf(label, name)}"]`);
const button = (name: string) => shown.find<HTMLButtonElement>(`button[aria-label="${name}"]`);

test('a formula shows its result, with names in place of ids', async () => {
  await open();
  expect(field(texts.expression, '費用').value).toBe('時薪 × 時數');
  expect(shown.find('.figure-result').textContent).toBe(texts.result('400 元'));
});

test('a quantity typed in one go is one step of undo, and results follow each change', async () => {
  const { document } = await open();
  const before = document.get().report;
  await type(field(texts.value, '時數'), '1');
  await type(field(texts.value, '時數'), '12.');
  expect(shown.find('.figure-fault').textContent).toBe(
    figureFaultText({ code: 'not-number', text: '12.' }),
  );
  // What was typed stays as it is, however unfinished.
  expect(field(texts.value, '時數').value).toBe('12.');
  await type(field(texts.value, '時數'), '12.5');
  expect(shown.find('.figure-result').textContent).toBe(texts.result('2,500 元'));
  await act(async () => void document.undo());
  expect(document.get().report).toBe(before);
  expect(field(texts.value, '時數').value).toBe('2');
});

test('nothing of a composition reaches a name before it ends', async () => {
  const { document } = await open();
  const name = field(texts.name, '時數');
  await dispatch(name, new CompositionEvent('compositionstart', { bubbles: true }));
  await type(name, '時數ㄗㄨㄥˇ', { isComposing: true });
  expect(figuresOf(document.get().report)).toEqual([WAGE, HOURS, COST]);
  await type(name, '時數總', { isComposing: true });
  await dispatch(name, new CompositionEvent('compositionend', { bubbles: true }));
  expect(figuresOf(document.get().report)[1]).toEqual({ ...HOURS, name: '時數總' });
  expect(field(texts.expression, '費用').value).toBe('時薪 × 時數總');
});

test('a formula typed by names is stored by ids; one that cannot be says why at its field', async () => {
  const { document } = await open();
  const expression = field(texts.expression, '費用');
  await type(expression, '時薪 + 時數');
  expect(figuresOf(document.get().report)[2]).toEqual({ ...COST, expression: '{a} + {b}' });
  const words = figureFaultText({ code: 'unit-clash', left: '元/小時', right: '小時' });
  expect(shown.find('.figure-fault').textContent).toBe(words);
  const described = expression.getAttribute('aria-describedby') ?? '';
  expect([
    expression.getAttribute('aria-invalid'),
    shown.find(`[id="${described}"]`).textContent,
  ]).toEqual(['true', words]);
});

test('a new quantity has the caret in its name; Enter begins another one', async () => {
  const { document } = await open([]);
  await click(shown.byText(texts.addInput));
  const first = field(texts.name, texts.unnamed(1));
  expect(document.get().report.figures?.length).toBe(1);
  expect(first.ownerDocument.activeElement).toBe(first);
  await dispatch(first, new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(document.get().report.figures?.map(({ kind }) => kind)).toEqual(['input', 'input']);
  // The Enter of an input method is not ours.
  await dispatch(
    first,
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, keyCode: 229 }),
  );
  expect(document.get().report.figures?.length).toBe(2);
});

test('what is in use is deleted only after saying where; what is not goes at once', async () => {
  const { document, said } = await open([WAGE, HOURS, COST], true);
  await click(button(texts.removeNamed('費用')));
  expect(shown.find('[role="alert"]').textContent).toContain('構面一：基礎服務');
  expect(document.get().report.figures?.length).toBe(3);
  await click(shown.byText(texts.keep));
  expect(shown.findAll('[role="alert"]')).toEqual([]);
  await click(button(texts.removeNamed('費用')));
  await click(shown.byText(texts.removeAnyway));
  expect(document.get().report.figures).toEqual([WAGE, HOURS]);
  await click(button(texts.removeNamed('時數')));
  expect(document.get().report.figures).toEqual([WAGE]);
  expect(said).toEqual([texts.removed('費用'), texts.removed('時數')]);
});

test('two of one name are told apart', async () => {
  await open([WAGE, { ...HOURS, name: '時薪' }]);
  expect(shown.findAll('.figure-fault').map((words) => words.textContent)).toEqual([
    texts.doubledName,
  ]);
});

test('without a caret in a text nothing is inserted, and it is said', async () => {
  const { said } = await open();
  await click(button(texts.insertNamed('費用')));
  expect(said).toEqual([texts.noPlace]);
});
