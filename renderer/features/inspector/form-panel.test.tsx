// @vitest-environment happy-dom

import { afterEach, expect, test } from 'vitest';
import type { Deadline } from '../../../shared/model/form.ts';
import { countingIds } from '../../../shared/model/ids.ts';
import { createReport } from '../../../shared/model/report.ts';
import { smallForm } from '../../../test/fixtures/small-form.ts';
import { createDocument } from '../../state/document.ts';
import { type Rendered, render } from '../../testing/render.tsx';
import { FormPanel } from './form-panel.tsx';

let shown: Rendered;
afterEach(() => shown.unmount());

/** Already the 22nd in Taiwan. */
const now = () => Date.parse('2026-12-21T16:30:00Z');

function due(id: string, pattern: string | null): Deadline {
  return { id, who: '各單位', what: `送件 ${id}`, printed: '2個月內', pattern, place: '陸' };
}

test('deadlines still to come stand in the order of their days before those that have passed, with the days left in words', async () => {
  const deadlines = [
    due('later', '{year+1} 年 1 月 15 日前'),
    due('never', null),
    due('near', '{year+1} 年 1 月 5 日前'),
    due('past', '{year} 年 12 月 20 日前'),
    due('today', '{year} 年 12 月 22 日前'),
  ];
  const report = createReport({
    form: smallForm({ deadlines, notes: ['來源缺漏一列。'], attachments: ['附表 1'] }),
    agency: '水岸局',
    year: 115,
    now: '2026-01-01T00:00:00Z',
    makeId: countingIds('x'),
  });
  shown = await render(<FormPanel document={createDocument(report)} now={now} />);
  expect(shown.findAll('.deadlines li').map((line) => line.textContent)).toEqual([
    '民國 115 年 12 月 22 日今天截止各單位：送件 today依據：陸',
    '民國 116 年 1 月 5 日還有 14 天各單位：送件 near依據：陸',
    '民國 116 年 1 月 15 日還有 24 天各單位：送件 later依據：陸',
    '2個月內各單位：送件 never依據：陸',
    '民國 115 年 12 月 20 日已過 2 天各單位：送件 past依據：陸',
  ]);
  // Never by colour alone: what is near has a sign too.
  expect(shown.findAll('.days-left').map((word) => word.querySelector('.icon') !== null)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(shown.findAll('.form-lines li').map((line) => line.textContent)).toEqual([
    '附表 1',
    '來源缺漏一列。',
  ]);
});
