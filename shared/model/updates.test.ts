import { describe, expect, it } from 'vitest';
import { smallForm, smallReport, smallTable } from '../../test/fixtures/small-form.ts';
import type { CellAddress } from './address.ts';
import { listItem, paragraph } from './block.ts';
import { textRun } from './inline.ts';
import type { Report } from './report.ts';
import { EMPTY_RICH_TEXT, type RichText } from './rich-text.ts';
import type { Row, RowState } from './row.ts';
import {
  setAssessment,
  setField,
  setHead,
  setOwners,
  setRichText,
  setRowState,
  setSelfScore,
  setTitle,
  touch,
} from './updates.ts';

const report = smallReport(
  smallForm({
    sections: [
      ...smallForm().sections,
      smallTable({
        id: 'd2',
        fields: [{ id: 'project-name', label: '專案名稱' }],
        rows: smallTable().rows.map((row) => ({ ...row, id: row.id.replace('d1', 'd2') })),
      }),
    ],
  }),
);
const [prose, table, second] = report.sections;
if (prose === undefined || table?.kind !== 'table' || second?.kind !== 'table') {
  throw new Error('the small form has changed');
}
const [row, other] = table.rows;
if (row === undefined || other === undefined) throw new Error('the small form has changed');

const at = { sectionId: table.id, rowId: row.id };
const cell: CellAddress = { kind: 'cell', ...at, columnId: 'result' };
const written: RichText = [listItem('official', 3, [textRun('已完成 12 件。', ['bold'])])];

/** The first row of the table in a changed report. */
function rowOf(changed: Report): Row | undefined {
  const section = changed.sections[1];
  return section?.kind === 'table' ? section.rows[0] : undefined;
}

describe('writing in a cell', () => {
  it('changes this cell alone: all the rest of the report stays the same object', () => {
    const changed = setRichText(report, cell, written);
    expect(rowOf(changed)?.cells).toEqual({ result: written });
    expect(changed.form).toBe(report.form);
    expect(changed.sections[0]).toBe(prose);
    expect(changed.sections[2]).toBe(second);
    const section = changed.sections[1];
    expect(section?.kind === 'table' ? section.rows[1] : undefined).toBe(other);
    expect(rowOf(report)?.cells).toEqual({ result: EMPTY_RICH_TEXT });
  });

  it.each<[RowState, RichText, RowState]>([
    ['empty', written, 'writing'],
    ['review', written, 'writing'],
    ['done', written, 'writing'],
    ['writing', [paragraph([textRun(' ')])], 'empty'],
  ])('a row that was %s becomes %# %s', (before, richText, after) => {
    const start = setRowState(report, at, before);
    expect(rowOf(setRichText(start, cell, richText))?.state).toBe(after);
  });

  it('of what stands there already changes nothing, and takes back no 完成', () => {
    const done = setRowState(setRichText(report, cell, written), at, 'done');
    const same: RichText = [
      // The same content as another program might order it.
      {
        children: [{ marks: ['bold'], text: '已完成 12 件。', type: 'text' }],
        level: 3,
        style: 'official',
        type: 'item',
      },
    ];
    expect(setRichText(done, cell, same)).toBe(done);
  });

  it('puts it in canonical form', () => {
    const changed = setRichText(report, cell, [paragraph([textRun('甲\u200B'), textRun('乙')])]);
    expect(rowOf(changed)?.cells).toEqual({ result: [paragraph([textRun('甲乙')])] });
  });

  it('in a prose section changes its body', () => {
    const changed = setRichText(report, { kind: 'prose', sectionId: prose.id }, written);
    expect(changed.sections[0]).toEqual({ ...prose, body: written });
    expect(setRichText(changed, { kind: 'prose', sectionId: prose.id }, [...written])).toBe(
      changed,
    );
  });

  it.each<[string, CellAddress]>([
    ['section', { ...cell, sectionId: 'gone' }],
    ['row', { ...cell, rowId: 'gone' }],
    ['column', { ...cell, columnId: 'gone' }],
    ['prose in place of a table', { kind: 'prose', sectionId: at.sectionId }],
    ['table in place of prose', { ...cell, sectionId: prose.id }],
  ])('leaves a report alone that has no such place: %s', (_name, address) => {
    expect(setRichText(report, address, written)).toBe(report);
  });
});

describe('the other updates', () => {
  it('set state, owners and self-score of one row', () => {
    const changed = setSelfScore(
      setRowState(setOwners(report, at, ['第二課', '嘉辦']), at, 'review'),
      at,
      12.5,
    );
    expect(rowOf(changed)).toEqual({
      ...row,
      state: 'review',
      owners: ['第二課', '嘉辦'],
      selfScore: 12.5,
    });
  });

  it.each<[RowState, RowState]>([
    ['empty', 'empty'],
    ['writing', 'writing'],
    ['review', 'writing'],
    ['done', 'writing'],
  ])('take back 待核 and 完成 with other owners: %s becomes %s', (before, after) => {
    const start = setRowState(setRichText(report, cell, written), at, before);
    const changed = setOwners(start, at, ['第二課']);
    expect(rowOf(changed)).toEqual({ ...rowOf(start), owners: ['第二課'], state: after });
    expect(setOwners(start, at, [...row.owners])).toBe(start);
  });

  it('make a row without a word 未填 again when its owners change after it was 完成', () => {
    const changed = setOwners(setRowState(report, at, 'done'), at, ['第二課']);
    expect(rowOf(changed)?.state).toBe('empty');
  });

  it('add an assessment to those that are there, and keep what is not changed', () => {
    const ticked = setAssessment(report, at, 'row', { met: true });
    const noted = setAssessment(ticked, at, 'row', { note: '見附件 1' });
    expect(rowOf(noted)?.assessments).toEqual({
      row: { met: true, note: '見附件 1', score: null },
    });
  });

  it('fill in a line above a table', () => {
    const changed = setField(report, second.id, 'project-name', '單一窗口');
    expect(changed.sections[2]).toEqual({ ...second, fields: { 'project-name': '單一窗口' } });
  });

  it('set agency, year and the time of the last change', () => {
    const changed = touch(setHead(report, { agency: '乙機關', year: 116 }), '2026-02-03T00:00:00Z');
    expect(changed).toEqual({
      ...report,
      agency: '乙機關',
      year: 116,
      updatedAt: '2026-02-03T00:00:00Z',
    });
  });

  it.each<[string, (before: Report) => Report]>([
    ['state', (before) => setRowState(before, at, row.state)],
    ['owners', (before) => setOwners(before, at, [...row.owners])],
    ['self-score', (before) => setSelfScore(before, at, row.selfScore)],
    ['assessment', (before) => setAssessment(before, at, 'row', { note: '見附件 1' })],
    ['field', (before) => setField(before, second.id, 'project-name', '')],
    ['title', (before) => setTitle(before, ' ')],
    ['head', (before) => setHead(before, { agency: before.agency, year: before.year })],
    ['time', (before) => touch(before, before.updatedAt)],
  ])('give back the same report when nothing changes: %s', (_name, update) => {
    const before = setAssessment(report, at, 'row', { note: '見附件 1' });
    expect(update(before)).toBe(before);
  });
});
