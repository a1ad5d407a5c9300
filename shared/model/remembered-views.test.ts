import { expect, it } from 'vitest';
import { MAX_VIEWS, type RememberedView, recallView, rememberView } from './remembered-views.ts';

const ROSTER = [
  { id: 'u1', name: '第一課' },
  { id: 'u2', name: '第二課' },
];
const view = (change: Partial<RememberedView> = {}): RememberedView => ({
  reportId: 'r1',
  agency: '示範分局',
  units: ['u1'],
  mode: 'only',
  ...change,
});

it('recalls what was chosen for a report, and for another one of the agency the units alone', () => {
  const views = [view()];
  const report = { id: 'r1', agency: '示範分局', roster: ROSTER };
  expect(recallView(views, report)).toEqual({ units: ['u1'], mode: 'only' });
  expect(recallView(views, { ...report, id: 'r2' })).toEqual({ units: ['u1'], mode: 'all' });
  expect(recallView(views, { ...report, id: 'r2', agency: '別局' })).toEqual({
    units: [],
    mode: 'all',
  });
});

it('forgets units that the roster does not have: nothing would be shown', () => {
  const report = { id: 'r1', agency: '示範分局', roster: ROSTER };
  expect(recallView([view({ units: ['u9'] })], report)).toEqual({ units: [], mode: 'all' });
});

it('keeps the latest choice of each report, and so many reports', () => {
  const first = rememberView([], view());
  expect(rememberView(first, view({ mode: 'mark' }))).toEqual([view({ mode: 'mark' })]);
  const many = Array.from({ length: MAX_VIEWS + 5 }, (_, i) => view({ reportId: `r${i}` }));
  const kept = many.reduce<readonly RememberedView[]>(rememberView, []);
  expect(kept.length).toBe(MAX_VIEWS);
  expect(kept[0]?.reportId).toBe(`r${MAX_VIEWS + 4}`);
});
