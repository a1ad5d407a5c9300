import { expect, it } from 'vitest';
import { type CellAddress, writableAddresses } from '../../shared/model/address.ts';
import { countingIds } from '../../shared/model/ids.ts';
import type { RememberedView } from '../../shared/model/remembered-views.ts';
import type { Report } from '../../shared/model/report.ts';
import { setOwners } from '../../shared/model/updates.ts';
import { cutPart } from '../../shared/part/cut-part.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { createDocument } from './document.ts';
import { createRowView, type RowViewState } from './row-view.ts';

/** Two units; the first has the first row, the second the others. */
function report(): Report {
  const blank = smallReport();
  const roster = ['甲課', '乙課'].map((name, i) => ({ id: `u${i + 1}`, name, shortName: name }));
  const places = cells(blank);
  return places.reduce<Report>(
    (next, { sectionId, rowId }, i) =>
      setOwners(next, { sectionId, rowId }, [i === 0 ? '甲課' : '乙課']),
    { ...blank, roster },
  );
}

function cells(all: Report) {
  return writableAddresses(all).flatMap((place) => (place.kind === 'cell' ? [place] : []));
}

function open(all: Report, initial: RowViewState, active: CellAddress | null = null) {
  const document = createDocument(all);
  document.activate(active);
  const told: RowViewState[] = [];
  let revealed = 0;
  const view = createRowView({
    document,
    initial,
    onChange: (state) => told.push(state),
    onReveal: () => {
      revealed += 1;
    },
  });
  view.follow();
  return { document, view, told, revealed: () => revealed };
}

const NONE: Pick<RememberedView, 'units' | 'mode'> = { units: [], mode: 'all' };

it('shows everything until units are chosen and asked for', () => {
  const { document, view, told } = open(report(), NONE);
  expect(document.sight.get()).toEqual({ shown: null, marked: null });
  view.choose(['u1']);
  expect(document.sight.get()).toEqual({ shown: null, marked: null });
  view.setMode('mark');
  const [first] = cells(document.get().report);
  expect(document.sight.get()).toEqual({ shown: null, marked: new Set([first?.rowId]) });
  view.setMode('only');
  expect(document.sight.get()).toEqual({ shown: new Set([first?.rowId]), marked: null });
  expect(told).toEqual([
    { units: ['u1'], mode: 'all' },
    { units: ['u1'], mode: 'mark' },
    { units: ['u1'], mode: 'only' },
  ]);
  view.choose([]);
  expect(document.sight.get().shown).toBe(null);
});

it('takes the caret along to what is shown', () => {
  const all = report();
  const [first, second] = cells(all);
  const { document, view, revealed } = open(all, { units: ['u1'], mode: 'all' }, second);
  view.setMode('only');
  expect(document.get().active?.address).toEqual(first);
  expect(revealed()).toBe(0);
});

it('shows what the caret goes to, says so once, and hides it again with the next choice', () => {
  const all = report();
  const [first, second] = cells(all);
  const { document, view, revealed } = open(all, { units: ['u1'], mode: 'only' }, first);
  document.activate(second ?? null);
  expect(document.sight.get().shown).toEqual(new Set([first?.rowId, second?.rowId]));
  document.activate(first ?? null);
  document.activate(second ?? null);
  expect(revealed()).toBe(1);
  view.setMode('only');
  expect(document.sight.get().shown).toEqual(new Set([first?.rowId]));
});

it('follows the owners, and keeps the row that one is in', () => {
  const all = report();
  const [first, second, third] = cells(all);
  const { document } = open(all, { units: ['u1'], mode: 'only' }, first);
  if (first === undefined || third === undefined) throw new Error('no rows');
  document.apply({ update: (now) => setOwners(now, third, ['甲課']) });
  expect(document.sight.get().shown).toEqual(new Set([first.rowId, third.rowId]));
  document.apply({ update: (now) => setOwners(now, first, ['乙課']) });
  expect(document.sight.get().shown).toEqual(new Set([first.rowId, third.rowId]));
  expect(document.sight.get().shown?.has(second?.rowId ?? '')).toBe(false);
});

it('shows only its own rows of a part, whatever was chosen', () => {
  const whole = report();
  const [, second] = cells(whole);
  const how = {
    units: ['乙課'],
    by: '',
    now: '2026-11-21T02:00:00.000Z',
    makeId: countingIds('p'),
  };
  const part = cutPart(whole, { ...how, rowIds: [second?.rowId ?? ''] });
  if (part === null) throw new Error('nothing cut');
  const { document } = open(part, NONE, writableAddresses(part)[0] ?? null);
  expect(document.sight.get().shown).toEqual(new Set([second?.rowId]));
  expect(document.get().active?.address).toEqual(second);
});

it('shows all rows of a part whose own rows have got other ids, so that nothing in it is out of reach', () => {
  const whole = report();
  const [first] = cells(whole);
  const how = {
    units: ['甲課'],
    by: '',
    now: '2026-11-21T02:00:00.000Z',
    makeId: countingIds('p'),
  };
  const part = cutPart(whole, { ...how, rowIds: [first?.rowId ?? ''] });
  if (part === null) throw new Error('nothing cut');
  const rename = countingIds('renamed');
  const sections = part.sections.map((section) =>
    section.kind === 'table'
      ? { ...section, rows: section.rows.map((row) => ({ ...row, id: rename() })) }
      : section,
  );
  const { document } = open({ ...part, sections }, NONE);
  expect(document.sight.get().shown).toBe(null);
});
