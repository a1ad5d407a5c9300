// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { setRowState } from '../../../shared/model/updates.ts';
import { outlineTexts } from '../../../shared/texts/outline.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createDocument } from '../../state/document.ts';
import { click, dispatch, type Rendered, render } from '../../testing/render.tsx';
import { Outline } from './outline.tsx';

let shown: Rendered;
afterEach(() => shown.unmount());

async function open() {
  const document = createDocument(smallReport());
  shown = await render(<Outline document={document} />);
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
