// @vitest-environment happy-dom

import { afterEach, expect, it } from 'vitest';
import type { Figure } from '../../../shared/model/figure.ts';
import { changeFigure } from '../../../shared/model/figure-edits.ts';
import { countingIds } from '../../../shared/model/ids.ts';
import { cutPart } from '../../../shared/part/cut-part.ts';
import { planMerge } from '../../../shared/part/plan-merge.ts';
import { partTexts as texts } from '../../../shared/texts/part.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { createDocument } from '../../state/document.ts';
import { click, type Rendered, render } from '../../testing/render.tsx';
import { MergePanel } from './merge-panel.tsx';

const VISITS: Figure = { kind: 'input', id: 'a', name: '服務廠次', value: '200', unit: '廠次' };

let shown: Rendered;
let said: string[];
afterEach(() => shown.unmount());

async function open(own: string) {
  const base = { ...smallReport(), figures: [VISITS] };
  const table = base.sections.find(({ kind }) => kind === 'table');
  const rowId = table?.kind === 'table' ? (table.rows[0]?.id ?? '') : '';
  const how = { units: ['一課'], by: '', now: '2026-01-04T08:15:30.000Z' };
  const cut = cutPart(base, { ...how, rowIds: [rowId], makeId: countingIds('part') });
  if (cut === null) throw new Error('no part');
  const part = changeFigure(cut, 'a', { value: '150' });
  const document = createDocument(changeFigure(base, 'a', { value: own }));
  const plan = planMerge(document.get().report, part);
  if (!plan.ok) throw new Error('no plan');
  said = [];
  shown = await render(
    <MergePanel
      document={document}
      merging={{ part, fileName: 'p.json', plan: plan.value }}
      announce={(message) => said.push(message)}
      onClose={() => undefined}
    />,
  );
  return document;
}

it('a quantity that the part changed is shown as it was and as it comes, and is taken', async () => {
  const document = await open('200');
  expect(shown.findAll('dd').map(({ textContent }) => textContent)).toEqual([
    '服務廠次：200 廠次',
    '服務廠次：200 廠次',
    '服務廠次：150 廠次',
  ]);
  await click(shown.byText(texts.apply(0, 1)));
  expect(document.get().report.figures).toEqual([{ ...VISITS, value: '150' }]);
  expect(said).toEqual([texts.applied(0, 1)]);
});

it('a quantity that both sides changed has to be decided', async () => {
  const document = await open('210');
  expect(shown.find('[role=status]').textContent).toBe(texts.undecided(1));
  expect(shown.byText(texts.apply(0)).getAttribute('disabled')).not.toBe(null);
  await click(shown.byText(texts.figureChoices.ours));
  await click(shown.byText(texts.apply(0)));
  expect(document.get().report.figures).toEqual([{ ...VISITS, value: '210' }]);
  expect(said).toEqual([texts.appliedNothing]);
});
