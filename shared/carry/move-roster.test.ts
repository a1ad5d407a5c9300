import { describe, expect, it } from 'vitest';
import { addedRowsReport } from '../../test/fixtures/added-rows-form.ts';
import { smallForm, smallReport, smallRow, smallTable } from '../../test/fixtures/small-form.ts';
import type { Form } from '../model/form.ts';
import { countingIds } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';
import { setOwners } from '../model/updates.ts';
import { unclearRows } from '../units/my-rows.ts';
import { matchForms } from './match-forms.ts';
import { moveReport } from './move-report.ts';
import { planToResults } from './plan-to-results.ts';
import { rollOver } from './roll-over.ts';

const unit = (id: string, name: string, shortName = name): Unit => ({ id, name, shortName });

const FIRST = unit('u01', '第一課', '一課');
const BRANCH = unit('u02', '嘉義辦事處', '嘉辦');
const OLD = smallForm({ roster: [FIRST, BRANCH, unit('u03', '資訊室')] });

/** The first row is the branch's by hand; all others are the unit's that the form prints. */
function report(): Report {
  const blank = smallReport(OLD);
  const table = blank.sections.find(({ kind }) => kind === 'table');
  const rowId = table?.kind === 'table' ? (table.rows[0]?.id ?? '') : '';
  return setOwners(blank, { sectionId: table?.id ?? '', rowId }, ['嘉辦']);
}

/** A form of these units in which the printed owner of each row is the first of them. */
function formOf(change: Partial<Form>, roster: readonly Unit[]): Form {
  const rows = smallTable().rows.map((row) =>
    smallRow(row.id, row.path, { owners: [roster[0]?.name ?? ''] }),
  );
  return smallForm({
    ...change,
    roster,
    sections: [...OLD.sections.slice(0, 1), smallTable({ rows })],
  });
}

const move = (form: Form): Report =>
  moveReport(report(), form, matchForms(report(), form), countingIds('new'));

const ownersOf = (of: Report) =>
  of.sections
    .flatMap((section) => (section.kind === 'table' ? section.rows : []))
    .map(({ owners }) => owners);

const RENAMED = [unit('u01', '第一科', '一科'), unit('u03', '資訊室')];

describe('the units of a report under another form', () => {
  it('are those of the form, and those that rows still name; a renamed one stays the same unit', () => {
    const moved = move(formOf({ version: 2 }, RENAMED));
    expect(ownersOf(moved)).toEqual([['嘉辦'], ['第一科'], ['第一科']]);
    expect(moved.roster).toEqual([...RENAMED, BRANCH]);
    expect(unclearRows(moved)).toEqual({ unknown: [], withUnknown: [], withoutOwner: [] });
  });

  it('never take over an id that meant another unit', () => {
    const other = formOf({ id: 'other' }, [unit('u01', '秘書室'), unit('u02', '第一課', '一課')]);
    expect(move(other).roster).toEqual([
      { ...unit('', '秘書室'), id: expect.stringMatching(/^new\d+$/u) },
      FIRST,
      BRANCH,
    ]);
  });

  it('stay the same object where nothing changes', () => {
    const before = {
      ...report(),
      roster: [FIRST, unit('u02', '嘉義辦事處', '嘉辦'), unit('u03', '資訊室')],
    };
    const moved = moveReport(before, OLD, matchForms(before, OLD), countingIds('new'));
    expect(moved.roster).toBe(before.roster);
  });

  it('follow the form into the next year', () => {
    const form = formOf({ version: 2 }, RENAMED);
    const next = rollOver(report(), {
      form,
      match: matchForms(report(), form),
      year: 116,
      fileName: 'a.json',
      withText: false,
      now: '2026-12-01T00:00:00.000Z',
      makeId: countingIds('r'),
    });
    expect(next.roster).toEqual([...RENAMED, BRANCH]);
  });

  it('follow the form of results, with those that the plan names', () => {
    const plan: Report = { ...addedRowsReport(), roster: [FIRST, BRANCH] };
    const named = setOwners(plan, { sectionId: 'n8', rowId: 'n9' }, ['嘉辦']);
    const table = plan.form.sections.find(({ id }) => id === 'd2');
    if (table?.kind !== 'table') throw new Error('no table');
    const columns = table.columns.map((column) =>
      column.role === 'plan' ? { ...column, id: 'result', role: 'result' as const } : column,
    );
    const form = smallForm({ id: 'results', roster: RENAMED, sections: [{ ...table, columns }] });
    const results = planToResults(named, {
      form,
      withPlanColumn: false,
      fileName: 'plan.json',
      now: '2026-12-01T00:00:00.000Z',
      makeId: countingIds('r'),
    });
    // 第一課 is named by the rows that the plan printed it for.
    expect(results.roster.map(({ name }) => name)).toEqual([
      '第一科',
      '資訊室',
      '第一課',
      '嘉義辦事處',
    ]);
    expect(new Set(results.roster.map(({ id }) => id)).size).toBe(4);
  });
});
