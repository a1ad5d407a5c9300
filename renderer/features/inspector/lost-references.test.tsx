// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { type CellAddress, writableAddresses } from '../../../shared/model/address.ts';
import { listItem, paragraph } from '../../../shared/model/block.ts';
import { fieldRun, textRun } from '../../../shared/model/inline.ts';
import type { Report } from '../../../shared/model/report.ts';
import { setRichText } from '../../../shared/model/updates.ts';
import { referenceTexts as texts } from '../../../shared/texts/references.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createDocument } from '../../state/document.ts';
import { click, type Rendered, render } from '../../testing/render.tsx';
import { LostReferences } from './lost-references.tsx';

let shown: Rendered;
afterEach(() => shown.unmount());

const places = writableAddresses(smallReport());
const place = (index: number): CellAddress => places[index] ?? expect.fail('no such place');
const reference = fieldRun({ kind: 'reference', target: 'i1' });
const pointing = (report: Report): Report =>
  setRichText(report, place(1), [paragraph([textRun('詳'), reference, textRun('。')])]);
const target = (report: Report): Report =>
  setRichText(report, place(2), [{ ...listItem('official', 3, [textRun('甲')]), id: 'i1' }]);

test('a reference is listed with the words around it while its target is gone, and gone to', async () => {
  const document = createDocument(target(pointing(smallReport())));
  shown = await render(<LostReferences document={document} />);
  expect(shown.container.textContent).toBe('');

  await act(async () =>
    document.apply({ update: (report) => setRichText(report, place(2), [paragraph()]) }),
  );
  expect(shown.find('h3').textContent).toBe(texts.lost(1));
  const line = shown.find('li button');
  expect(line.textContent).toMatch(/^詳（找不到參照的項目）。構面一：基礎服務／/u);
  await click(line);
  expect(document.get().active).toMatchObject({
    address: place(1),
    range: { anchor: { block: 0, offset: 1 }, focus: { block: 0, offset: 1 } },
  });

  await act(async () => document.undo());
  expect(shown.container.textContent).toBe('');
});
