// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  addRowBelow,
  moveAddedRow,
  removeAddedRow,
} from '../../../shared/model/added-row-edits.ts';
import { paragraph } from '../../../shared/model/block.ts';
import { textRun } from '../../../shared/model/inline.ts';
import { setRichText, setRowState } from '../../../shared/model/updates.ts';
import { outlineTexts } from '../../../shared/texts/outline.ts';
import { addedRowsReport } from '../../../test/fixtures/added-rows-form.ts';
import { generateReport } from '../../../test/fixtures/generate-report.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createDocument } from '../../state/document.ts';
import { createStore } from '../../state/store.ts';
import { giveRoom } from '../../testing/give-room.ts';
import { afterPaint, click, dispatch, type Rendered, render } from '../../testing/render.tsx';
import { Outline } from './outline.tsx';
import { LINE_HEIGHT } from './outline-lines.ts';

let shown: Rendered;
let takeRoomBack: () => void;
beforeEach(() => {
  takeRoomBack = giveRoom(20 * LINE_HEIGHT);
});
afterEach(async () => {
  await shown.unmount();
  takeRoomBack();
});

async function open() {
  const document = createDocument(smallReport());
  shown = await render(<Outline document={document} onlyOpen={createStore(false)} />);
  const section = document.get().report.sections.find(({ kind }) => kind === 'table');
  if (section?.kind !== 'table') throw new Error('no table');
  return { document, section };
}

const lines = (): readonly (string | null)[] =>
  shown.findAll('.outline-item').map(({ textContent }) => textContent);

test('every section and row has a line, with its state in words', async () => {
  await open();
  expect(lines()).toEqual([
    '壹、計畫依據未填',
    '構面一：基礎服務0／200 分',
    '(一)正確',
    '1.流程未填',
    '2.時效未填',
    '(二)友善未填',
  ]);
  expect(shown.find('.outline-progress').textContent).toBe(outlineTexts.progress(0, 3));
});

test('a row that is done says so, and the progress with it', async () => {
  const { document, section } = await open();
  const address = { sectionId: section.id, rowId: section.rows[2]?.id ?? '' };
  await act(async () =>
    document.apply({ update: (report) => setRowState(report, address, 'done') }),
  );
  expect(lines().at(-1)).toBe('(二)友善完成');
  expect(shown.find('.outline-progress').textContent).toBe(outlineTexts.progress(1, 3));
});

test('a row that is added has a line at once, which follows its wording and its place until it is taken away', async () => {
  const document = createDocument(addedRowsReport());
  shown = await render(<Outline document={document} onlyOpen={createStore(false)} />);
  const before = lines();
  const plan = document.get().report.sections.at(-1);
  if (plan?.kind !== 'table') throw new Error('no table');
  const [first] = plan.rows;
  const at = (rowId: string) => ({ sectionId: plan.id, rowId });
  const change = (update: Parameters<typeof document.apply>[0]['update']): Promise<void> =>
    act(async () => document.apply({ update }));
  const words = (text: string) => [paragraph([textRun(text)])];
  const own = (): readonly (string | null)[] =>
    lines().filter((line) => line?.startsWith('(三)') || line?.startsWith('(四)'));
  await change((report) => addRowBelow(report, at(first?.id ?? ''), () => 'b', words('乙')).report);
  await change((report) => addRowBelow(report, at(first?.id ?? ''), () => 'a', words('甲')).report);
  expect(own()).toEqual(['(三) 甲未填', '(四) 乙未填']);
  await change((report) => moveAddedRow(report, at('a'), 1));
  expect(own()).toEqual(['(三) 乙未填', '(四) 甲未填']);
  const wording = { kind: 'cell' as const, ...at('a'), columnId: 'strategy' };
  await change((report) => setRichText(report, wording, words('丙')));
  expect(own()).toEqual(['(三) 乙未填', '(四) 丙撰寫中']);
  await change((report) => removeAddedRow(report, at('b')));
  expect(own()).toEqual(['(三) 丙撰寫中']);
  await act(async () => {
    while (document.undo()) await Promise.resolve();
  });
  expect(lines()).toEqual(before);
});

test('a click on a row puts the caret into its result, and marks the row', async () => {
  const { document, section } = await open();
  const row = shown.findAll('.outline-item-row')[1];
  if (row === undefined) throw new Error('no row');
  await click(row);
  expect(document.get().active?.address).toEqual({
    kind: 'cell',
    sectionId: section.id,
    rowId: section.rows[1]?.id,
    columnId: 'result',
  });
  expect(shown.findAll('[data-current="true"]').map((line) => line.title)).toEqual([
    '(一)正確／2.時效',
  ]);
});

test('arrow keys walk the lines and Enter jumps', async () => {
  const { document, section } = await open();
  const tree = shown.find('[role="treegrid"]');
  const press = (key: string) => {
    const target = shown.container.ownerDocument.activeElement ?? tree;
    return dispatch(target, new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  };
  await act(async () => shown.findAll('.outline-item')[0]?.focus());
  await press('End');
  expect(shown.container.ownerDocument.activeElement?.textContent).toBe('(二)友善未填');
  await press('Enter');
  await dispatch(
    shown.container.ownerDocument.activeElement ?? tree,
    new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }),
  );
  expect(document.get().active?.address).toMatchObject({ rowId: section.rows[2]?.id });
});

test('a filter without any row says what to do', async () => {
  const { document, section } = await open();
  await act(async () => {
    for (const { id } of section.rows) {
      const address = { sectionId: section.id, rowId: id };
      document.apply({ update: (report) => setRowState(report, address, 'done') });
    }
  });
  await click(shown.find('input[type="checkbox"]'));
  expect(shown.find('.outline-empty').textContent).toBe(outlineTexts.noRows);
});

/** A report of 500 rows, of which the outline shows a part. */
async function openLong() {
  const document = createDocument(generateReport({ rows: 500, characters: 5_000, seed: 1 }));
  shown = await render(<Outline document={document} onlyOpen={createStore(false)} />);
  await afterPaint();
  const rows = document
    .get()
    .report.sections.flatMap((section) =>
      section.kind === 'table'
        ? section.rows.map(({ id }) => ({ sectionId: section.id, rowId: id }))
        : [],
    );
  const last = rows.at(-1);
  if (last === undefined) throw new Error('no rows');
  const tree = shown.find('.outline-tree');
  const scroll = () => dispatch(tree, new Event('scroll'));
  return { document, last, tree, scroll };
}

test('of 500 rows only those in sight are on the page, and all of them can be scrolled to', async () => {
  const { tree, scroll } = await openLong();
  expect(shown.findAll('.outline-item').length).toBeLessThan(40);
  const height = Number.parseFloat(shown.find<HTMLElement>('.outline-tree > div').style.height);
  expect(height).toBeGreaterThan(500 * LINE_HEIGHT);
  const first = lines()[0];
  tree.scrollTop = height;
  await scroll();
  expect(lines()).not.toContain(first);
  expect(shown.findAll('.outline-item').length).toBeLessThan(40);
});

test('the line of the row with the caret comes into sight, however far it was', async () => {
  const { document, last, scroll } = await openLong();
  await act(async () => document.activate({ kind: 'cell', ...last, columnId: 'result' }));
  await scroll();
  const current = shown.findAll('[data-current="true"]');
  expect(current.length).toBe(1);
  expect(current[0]?.closest('[role="row"]')?.getAttribute('data-key')).toBe(last.rowId);
});

test('a line scrolled by hand stays where it is while somebody writes in the same row', async () => {
  const { document, last, tree, scroll } = await openLong();
  await act(async () => document.activate({ kind: 'cell', ...last, columnId: 'result' }));
  tree.scrollTop = 0;
  await scroll();
  await act(async () =>
    document.apply({ update: (report) => setRowState(report, last, 'review') }),
  );
  expect(tree.scrollTop).toBe(0);
});

test('keys walk to lines that are not on the page: the last, the first, and one by its words', async () => {
  const { tree } = await openLong();
  const press = (key: string) =>
    dispatch(
      shown.container.ownerDocument.activeElement ?? tree,
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  const focused = () => shown.container.ownerDocument.activeElement?.textContent ?? null;
  await act(async () => shown.findAll('.outline-item')[0]?.focus());
  const first = focused();
  const last = '貳、考核作業';
  expect(first).not.toBe(last);
  expect(lines()).not.toContain(last);
  await press('End');
  expect(focused()).toBe(last);
  await press('Home');
  expect(focused()).toBe(first);
  await press('貳');
  expect(focused()).toBe(last);
});

test('a line says how deep it is and which of how many, though the others are not on the page', async () => {
  await openLong();
  const row = shown.find('.outline-item-row');
  expect(row.getAttribute('role')).toBe('row');
  expect(Number(row.getAttribute('aria-level'))).toBeGreaterThan(1);
  expect(row.getAttribute('aria-posinset')).toBe('1');
  expect(Number(row.getAttribute('aria-setsize'))).toBeGreaterThan(0);
});
