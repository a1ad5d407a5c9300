import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedRowsReport } from '../../test/fixtures/added-rows-form.ts';
import { arbitraryReport, arbitraryRichText } from '../../test/fixtures/arbitraries.ts';
import { smallForm, smallReport } from '../../test/fixtures/small-form.ts';
import { matchForms } from '../carry/match-forms.ts';
import { moveReport } from '../carry/move-report.ts';
import { addRowBelow, removeAddedRow } from '../model/added-row-edits.ts';
import { checkAgreement } from '../model/agreement.ts';
import { paragraph } from '../model/block.ts';
import { check } from '../model/check.ts';
import { beginThread, replyTo } from '../model/comments.ts';
import { countingIds } from '../model/ids.ts';
import { imageBlock } from '../model/image-block.ts';
import { fieldRun, textRun } from '../model/inline.ts';
import { type Report, reportSchema } from '../model/report.ts';
import { addImage } from '../model/report-image.ts';
import { plainText, type RichText } from '../model/rich-text.ts';
import type { Row } from '../model/row.ts';
import type { TableSection } from '../model/section.ts';
import { setOwners, setRichText, setRowState, setSelfScore } from '../model/updates.ts';
import { applyMerge, type MergeChoice, proposedChoices } from './apply-merge.ts';
import { cutPart } from './cut-part.ts';
import { newlyOver } from './newly-over.ts';
import { type MergeKind, type MergePlan, planMerge } from './plan-merge.ts';

const NOW = '2026-11-21T02:00:00.000Z';
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const text = (words: string): RichText => [paragraph([textRun(words)])];

function tables(report: Report): readonly TableSection[] {
  return report.sections.flatMap((section) => (section.kind === 'table' ? [section] : []));
}

function row(report: Report, id: string): Row | undefined {
  return tables(report)
    .flatMap(({ rows }) => rows)
    .find((one) => one.id === id);
}

function at(report: Report, rowId: string) {
  const section = tables(report).find(({ rows }) => rows.some(({ id }) => id === rowId));
  if (section === undefined) throw new Error(`no row ${rowId}`);
  const columnId = section.rows.find(({ id }) => id === rowId)?.cells['result'] ? 'result' : 'plan';
  return { kind: 'cell', sectionId: section.id, rowId, columnId } as const;
}

function write(report: Report, rowId: string, words: string): Report {
  return setRichText(report, at(report, rowId), text(words));
}

function words(report: Report, rowId: string): string {
  const address = at(report, rowId);
  return plainText(row(report, rowId)?.cells[address.columnId] ?? []);
}

function cut(report: Report, ...rowIds: readonly string[]): Report {
  const how = { units: ['第六課'], by: '王小明', now: NOW, makeId: countingIds('part') };
  const part = cutPart(report, { ...how, rowIds });
  if (part === null) throw new Error('nothing cut');
  return part;
}

function plan(whole: Report, part: Report): MergePlan {
  const planned = planMerge(whole, part);
  if (!planned.ok) throw new Error(planned.error.code);
  return planned.value;
}

function kinds(whole: Report, part: Report): Readonly<Record<string, MergeKind>> {
  return Object.fromEntries(plan(whole, part).rows.map(({ rowId, kind }) => [rowId, kind]));
}

function merge(
  whole: Report,
  part: Report,
  choices: Readonly<Record<string, MergeChoice>> = {},
): Report {
  const planned = plan(whole, part);
  const all = new Map([...proposedChoices(planned), ...Object.entries(choices)]);
  return applyMerge(whole, part, planned, all);
}

/** The JSON of everything but these rows. */
function others(report: Report, ...rowIds: readonly string[]): string {
  const sections = report.sections.map((section) =>
    section.kind === 'table'
      ? { ...section, rows: section.rows.filter(({ id }) => !rowIds.includes(id)) }
      : section,
  );
  return JSON.stringify({ ...report, sections });
}

/** Rows n4 to n7 and n9 to n11, of which two are written in, and prose. */
function filled(): Report {
  const blank = addedRowsReport();
  const prose = blank.sections.find(({ kind }) => kind === 'prose');
  const written = setRichText(
    write(write(blank, 'n4', '第一列原文'), 'n5', '別人的列'),
    { kind: 'prose', sectionId: prose?.id ?? '' },
    text('依某某計畫辦理'),
  );
  return setOwners(written, at(written, 'n4'), ['第六課']);
}

describe('cutPart', () => {
  it('holds the rows asked for and nothing that others wrote, and is a sound report', () => {
    const whole = filled();
    const part = cut(whole, 'n4', 'n9');
    expect(row(part, 'n4')).toBe(row(whole, 'n4'));
    expect(JSON.stringify(part)).not.toContain('別人的列');
    expect(JSON.stringify(part)).not.toContain('依某某計畫辦理');
    expect(part.part).toEqual({
      of: whole.id,
      formId: 'added-rows',
      formVersion: 1,
      label: '部分報告：第六課',
      units: ['第六課'],
      rows: [
        { sectionId: 'n3', before: row(whole, 'n4') },
        { sectionId: 'n8', before: row(whole, 'n9') },
      ],
      threads: [],
      figures: [],
      cutBy: '王小明',
      cutAt: NOW,
    });
    expect(part.id).toBe('part1');
    const read = check(reportSchema, JSON.parse(JSON.stringify(part)));
    expect(read).toEqual({ ok: true, value: part });
    expect(checkAgreement(part)).toEqual([]);
  });

  it('is nothing without rows', () => {
    const how = { units: [], by: '', now: NOW, makeId: countingIds('p') };
    expect(cutPart(filled(), { ...how, rowIds: ['n99'] })).toBe(null);
  });

  it('takes along the comments and pictures of its rows only', () => {
    const message = { id: 'm1', author: '', at: NOW, text: '請補' };
    let whole = filled();
    const whom = [
      ['n4', 't4'],
      ['n5', 't5'],
    ] as const;
    for (const [id, thread] of whom) {
      const range = { anchor: { block: 0, offset: 0 }, focus: { block: 0, offset: 2 } };
      whole = beginThread(whole, { address: at(whole, id), range }, thread, message);
    }
    const picture = { mime: 'image/png', data: PNG, width: 1, height: 1 } as const;
    whole = addImage(addImage(whole, 'i4', picture), 'i6', picture);
    whole = setRichText(whole, at(whole, 'n6'), [imageBlock('i6', 40), paragraph()]);
    const part = cut(whole, 'n4');
    expect(part.comments?.map(({ id }) => id)).toEqual(['t4']);
    expect(part.part?.threads).toEqual(['t4']);
    expect(part.images).toBe(undefined);
    expect(Object.keys(cut(whole, 'n6').images ?? {})).toEqual(['i6']);
    expect(checkAgreement(part)).toEqual([]);
  });
});

describe('putting a part back', () => {
  it('takes what only the part changed, and leaves every other row byte for byte', () => {
    const whole = filled();
    const part = setSelfScore(
      setRowState(write(cut(whole, 'n4', 'n9'), 'n4', '第六課寫好了'), at(whole, 'n4'), 'done'),
      at(whole, 'n4'),
      7,
    );
    const meanwhile = write(whole, 'n6', '這期間別人寫的');
    expect(kinds(meanwhile, part)).toEqual({ n4: 'take', n9: 'unchanged' });
    const merged = merge(meanwhile, part);
    expect(row(merged, 'n4')).toEqual(row(part, 'n4'));
    expect(row(merged, 'n4')).toMatchObject({ state: 'done', selfScore: 7, owners: ['第六課'] });
    expect(others(merged, 'n4')).toBe(others(meanwhile, 'n4'));
    expect(merged.part).toBe(undefined);
    expect(checkAgreement(merged)).toEqual([]);
  });

  it('changes nothing when it is done twice', () => {
    const whole = filled();
    const part = write(cut(whole, 'n4'), 'n4', '新內容');
    const merged = merge(whole, part);
    expect(kinds(merged, part)).toEqual({ n4: 'already' });
    expect(merge(merged, part)).toBe(merged);
  });

  it('asks where both have changed a row, and does what was chosen', () => {
    const whole = filled();
    const part = write(cut(whole, 'n4'), 'n4', '部分的');
    const changed = write(whole, 'n4', '完整的');
    expect(kinds(changed, part)).toEqual({ n4: 'conflict' });
    expect(merge(changed, part)).toBe(changed);
    expect(merge(changed, part, { n4: 'ours' })).toBe(changed);
    expect(words(merge(changed, part, { n4: 'theirs' }), 'n4')).toBe('部分的');
    const both = merge(changed, part, { n4: 'both' });
    expect(words(both, 'n4')).toBe('完整的\n部分的');
    expect(others(both, 'n4')).toBe(others(changed, 'n4'));
    // Again with the same choice: it is there already.
    expect(merge(both, part, { n4: 'both' })).toBe(both);
  });

  it('brings pictures, comments and answers along, once', () => {
    const message = (id: string, at: string, words: string) => ({
      id,
      author: '',
      at,
      text: words,
    });
    const range = { anchor: { block: 0, offset: 0 }, focus: { block: 0, offset: 3 } };
    const address = at(filled(), 'n4');
    const whole = beginThread(filled(), { address, range }, 't1', message('m1', NOW, '請補數字'));
    let part = cut(whole, 'n4');
    const later = '2026-11-22T02:00:00.000Z';
    part = replyTo(part, 't1', message('m2', later, '已補'));
    const picture = { mime: 'image/png', data: PNG, width: 1, height: 1 } as const;
    part = addImage(part, 'i1', picture);
    const cell = row(part, 'n4')?.cells['result'] ?? [];
    part = setRichText(part, address, [...cell, imageBlock('i1', 40, '照片'), paragraph()]);
    part = beginThread(part, { address, range }, 't2', message('m3', later, '這裡另有說明'));
    const merged = merge(whole, part);
    expect(merged.comments?.map(({ id, messages }) => [id, messages.length])).toEqual([
      ['t1', 2],
      ['t2', 1],
    ]);
    expect(merged.images).toEqual({ i1: picture });
    expect(row(merged, 'n4')).toEqual(row(part, 'n4'));
    expect(checkAgreement(merged)).toEqual([]);
    expect(merge(merged, part)).toBe(merged);
    // The answers alone come too when the words of the whole are kept.
    const changed = write(whole, 'n4', '完整的');
    const kept = merge(changed, part, { n4: 'ours' });
    expect(row(kept, 'n4')).toBe(row(changed, 'n4'));
    expect(kept.comments?.[0]?.messages.length).toBe(2);
  });

  it('brings figures that its rows show and the whole does not have', () => {
    const whole = filled();
    const figure = { kind: 'input', id: 'g1', name: '時薪', value: '200', unit: '元' } as const;
    const field = fieldRun({ kind: 'figure', figureId: 'g1', show: 'value' }, '200 元');
    const part = setRichText({ ...cut(whole, 'n4'), figures: [figure] }, at(whole, 'n4'), [
      paragraph([textRun('時薪 '), field]),
    ]);
    const merged = merge(whole, part);
    expect(merged.figures).toEqual([figure]);
    expect(merge(merged, part)).toBe(merged);
    // Also when nothing shows it yet: somebody has typed it in.
    expect(merge(whole, { ...cut(whole, 'n4'), figures: [figure] })).toEqual({
      ...whole,
      figures: [figure],
    });
  });

  it('brings rows that the part added to their place, and tells of those that went', () => {
    const base = addRowBelow(filled(), at(filled(), 'n5'), () => 'own', text('自己的策略'));
    const whole = base.report;
    const part = cut(whole, 'n5', 'own');
    const added = addRowBelow(part, at(part, 'n5'), () => 'new', text('部分增加的'));
    const removed = removeAddedRow(added.report, at(added.report, 'own'));
    expect(kinds(whole, removed)).toEqual({ n5: 'unchanged', own: 'deleted', new: 'added' });
    const merged = merge(whole, removed);
    expect(tables(merged)[0]?.rows.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['own', 'new']),
    );
    expect(others(merged, 'new')).toBe(others(whole));
    expect(checkAgreement(merged)).toEqual([]);
    expect(merge(merged, removed)).toBe(merged);
    expect(row(merge(whole, removed, { own: 'theirs' }), 'own')).toBe(undefined);
    // Deleted in the whole, written in the part: listed, and put back when that is wanted.
    const gone = removeAddedRow(whole, at(whole, 'own'));
    const written = write(part, 'own', '仍在寫');
    expect(kinds(gone, written)).toEqual({ n5: 'unchanged', own: 'gone' });
    expect(merge(gone, written)).toBe(gone);
    expect(row(merge(gone, written, { own: 'theirs' }), 'own')).toEqual(row(written, 'own'));
  });

  it('lists what was written outside of its rows', () => {
    const whole = filled();
    const part = write(cut(whole, 'n4'), 'n5', '寫錯地方');
    expect(plan(whole, part).outside).toEqual([{ sectionId: 'n3', rowId: 'n5', text: '寫錯地方' }]);
    expect(merge(whole, part)).toBe(whole);
  });

  it('tells of scores that are too high together, though each side kept within the points', () => {
    const start = smallReport();
    const [mine, other] = tables(start)[0]?.rows.map(({ id }) => id) ?? [];
    if (mine === undefined || other === undefined) throw new Error('no rows');
    const { sectionId } = at(start, mine);
    const whole = setSelfScore(start, { sectionId, rowId: other }, 150);
    const part = setSelfScore(cut(whole, mine), { sectionId, rowId: mine }, 60.5);
    const merged = merge(whole, part);
    const over = { heading: '構面一：基礎服務', score: 210.5, points: 200 };
    expect(newlyOver(whole, merged)).toEqual([over]);
    expect(newlyOver(merged, merge(merged, part))).toEqual([]);
  });

  it('refuses a whole report, the part of another, and one of another form', () => {
    const whole = filled();
    const part = cut(whole, 'n4');
    expect(planMerge(whole, whole)).toEqual({ ok: false, error: { code: 'not-part' } });
    expect(planMerge({ ...whole, id: 'other' }, part)).toEqual({
      ok: false,
      error: { code: 'other-report', title: '測試機關 115 可增列的表' },
    });
    const newer = { ...whole, form: { ...whole.form, version: 2 } };
    expect(planMerge(newer, part)).toEqual({
      ok: false,
      error: { code: 'other-form', form: '可增列的表', part: 1, whole: 2 },
    });
  });

  it('refuses a part whose form is not the one of the whole any more, though its record says so', () => {
    const whole = filled();
    const part = write(cut(whole, 'n4'), 'n4', '寫好了');
    const other = smallForm({ id: 'other', name: '別的表' });
    const moved = moveReport(part, other, matchForms(part, other), countingIds('m'));
    expect(planMerge(whole, moved)).toEqual({
      ok: false,
      error: { code: 'moved-part', form: '別的表' },
    });
    // Changed without a new version.
    const sections = whole.form.sections.map((section) =>
      section.kind === 'table' ? { ...section, rows: section.rows.slice(0, 1) } : section,
    );
    const form = { ...whole.form, sections };
    const silently = moveReport(whole, form, matchForms(whole, form), countingIds('m'));
    expect(planMerge(silently, part)).toEqual({
      ok: false,
      error: { code: 'moved-part', form: '可增列的表' },
    });
  });

  it('keeps any other row as the same object, whatever is in a report', () => {
    fc.assert(
      fc.property(arbitraryReport(), arbitraryRichText(), fc.nat(), (whole, written, pick) => {
        const rows = tables(whole).flatMap((section) => section.rows);
        const mine = rows[pick % rows.length];
        if (mine === undefined) return;
        const part = cut(whole, mine.id);
        const columnId = Object.keys(mine.cells)[0] ?? '';
        const changed = setRichText(part, { ...at(part, mine.id), columnId }, written);
        const merged = merge(whole, changed);
        for (const other of rows)
          if (other.id !== mine.id) expect(row(merged, other.id)).toBe(other);
        expect(merge(merged, changed)).toBe(merged);
      }),
    );
  });
});
