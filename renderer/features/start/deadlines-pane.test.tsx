// @vitest-environment happy-dom

import { afterEach, expect, test } from 'vitest';
import type { ReportListing } from '../../../shared/ipc/values.ts';
import { deadlineTexts as texts } from '../../../shared/texts/deadlines.ts';
import { click, type Rendered, render } from '../../testing/render.tsx';
import { DeadlinesPane } from './deadlines-pane.tsx';

let shown: Rendered;
afterEach(() => shown.unmount());

function listing(days: readonly number[]): ReportListing {
  return {
    file: 'D:\\a.json',
    fileName: 'a.json',
    openedAt: null,
    reason: null,
    rescue: null,
    summary: {
      title: '報告',
      agency: '水岸局',
      year: 115,
      formName: '小表',
      updatedAt: '2026-01-01T00:00:00Z',
      rowsDone: 0,
      rowsTotal: 1,
      deadlines: days.map((day) => ({
        id: `t${day}`,
        who: '各單位',
        what: `送件 ${day}`,
        printed: '2個月內',
        pattern: `{year} 年 11 月 ${day} 日前`,
        place: '陸',
      })),
    },
  };
}

async function open(days: readonly number[]): Promise<readonly string[]> {
  const opened: string[] = [];
  const reports = { folder: 'D:\\', folderReason: null, listings: [listing(days)] };
  shown = await render(
    <DeadlinesPane reports={reports} today="2026-11-10" onOpen={(file) => opened.push(file)} />,
  );
  return opened;
}

const lines = (selector: string) =>
  shown
    .findAll(`${selector} li`)
    .map(({ textContent }) => /送件 \d+/u.exec(textContent ?? '')?.[0]);

test('three deadlines are shown, what is due next first, and the others on demand', async () => {
  const opened = await open([5, 30, 20, 12, 15]);
  expect(lines('section > .deadline-list')).toEqual(['送件 12', '送件 15', '送件 20']);
  expect(shown.find('summary').textContent).toBe(texts.others(2));
  expect(shown.find<HTMLDetailsElement>('details').open).toBe(false);
  expect(lines('details')).toEqual(['送件 30', '送件 5']);
  await click(shown.find('details .deadline-listing'));
  expect(opened).toEqual(['D:\\a.json']);
});

test('with three or fewer there is nothing to unfold', async () => {
  await open([12, 15, 20]);
  expect(lines('section')).toHaveLength(3);
  expect(shown.findAll('details')).toEqual([]);
});
