import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedRowsReport } from '../../test/fixtures/added-rows-form.ts';
import {
  ARBITRARY_IMAGES,
  arbitraryReport,
  arbitraryRichText,
} from '../../test/fixtures/arbitraries.ts';
import { arbitraryChanges } from '../../test/fixtures/form-changes.ts';
import { blocksOf, count, linesOf, lost, textsOf } from '../../test/fixtures/signs.ts';
import {
  RESULT,
  smallForm,
  smallProse,
  smallReport,
  smallRow,
  smallTable,
} from '../../test/fixtures/small-form.ts';
import { addRowBelow } from '../model/added-row-edits.ts';
import { checkAgreement } from '../model/agreement.ts';
import { allTexts } from '../model/all-texts.ts';
import { type Block, paragraph } from '../model/block.ts';
import { check } from '../model/check.ts';
import { beginThread, placedThreads } from '../model/comments.ts';
import type { Form } from '../model/form.ts';
import type { TableFormSection } from '../model/form-section.ts';
import { countingIds } from '../model/ids.ts';
import { textRun } from '../model/inline.ts';
import { refreshFields } from '../model/refresh-fields.ts';
import { type Report, reportSchema } from '../model/report.ts';
import { plainText, type RichText } from '../model/rich-text.ts';
import {
  putRichText,
  setAssessment,
  setOwners,
  setRichText,
  setRowState,
  setSelfScore,
} from '../model/updates.ts';
import { type MatchChoices, matchForms } from './match-forms.ts';
import { moveReport } from './move-report.ts';
import { rowKeyText } from './row-key.ts';

const text = (words: string): RichText => [paragraph([textRun(words)])];

/** A report of the small form with something in every place. */
function filled(form: Form = smallForm()): Report {
  let report = smallReport(form);
  for (const { address } of allTexts(report)) {
    report = setRichText(report, address, text(`寫在${JSON.stringify(address)}的字`));
  }
  return report;
}

const rowOf = (report: Report, formRowId: string) => {
  for (const section of report.sections) {
    if (section.kind !== 'table') continue;
    const row = section.rows.find((one) => one.formRowId === formRowId);
    if (row !== undefined)
      return { section, row, address: { sectionId: section.id, rowId: row.id } };
  }
  throw new Error(`no row ${formRowId}`);
};

const move = (report: Report, form: Form, choices?: MatchChoices): Report =>
  moveReport(report, form, matchForms(report, form, choices), countingIds('new'));

const newer = (change: Partial<TableFormSection>): Form =>
  smallForm({ version: 2, sections: [smallProse(), smallTable(change)] });

/** What a report says that another one does not say as often. Its blank lines say nothing. */
function lostIn(report: Report, moved: Report): Readonly<Record<string, number>> {
  return {
    ...lost(count(blocksOf(textsOf(report))), count(blocksOf(textsOf(moved)))),
    ...lost(count(linesOf(report)), count(linesOf(moved))),
  };
}

function expectSound(report: Report): void {
  expect(check(reportSchema, JSON.parse(JSON.stringify(report)))).toMatchObject({ ok: true });
  expect(checkAgreement(report)).toEqual([]);
}

describe('a report moves to another version of its form', () => {
  it('keeps every sign when the new version throws rows, columns and sections away', () => {
    // What others did: a new model of the form began with blank answers, and the work was gone.
    const report = filled();
    const form = smallForm({
      version: 2,
      sections: [
        smallProse({ id: 'other', heading: '完全不同的標題' }),
        smallTable({
          id: 'dx',
          heading: '別的構面',
          rows: [smallRow('x1', ['(一)新', '1.新的列'])],
        }),
      ],
    });
    const moved = move(report, form);
    expect(lostIn(report, moved)).toEqual({});
    expect(moved.leftOver?.map(({ from }) => from)).toEqual(
      [
        ['構面一：基礎服務', '(一)正確', '1.流程'],
        ['構面一：基礎服務', '(一)正確', '2.時效'],
        ['構面一：基礎服務', '(二)友善'],
        ['壹、計畫依據'],
      ].map((from) => from),
    );
    expectSound(moved);
  });

  it('takes texts, ticks, notes, scores, states, units and comments along with a renamed row', () => {
    let report = filled();
    const { address } = rowOf(report, 'd1-r02');
    report = setAssessment(report, address, 'row', { met: true, note: '已附統計表' });
    report = setSelfScore(report, address, 9.5);
    report = setOwners(report, address, ['第一課', '嘉辦']);
    report = setRowState(report, address, 'done');
    const cell = { kind: 'cell', ...address, columnId: 'result' } as const;
    const range = { anchor: { block: 0, offset: 0 }, focus: { block: 0, offset: 2 } };
    report = beginThread(report, { address: cell, range }, 't1', {
      id: 'm1',
      author: '王',
      at: '2026-01-03T02:00:00.000Z',
      text: '？',
    });
    const before = rowOf(report, 'd1-r02').row;
    const renamed = smallRow('d1-r02', ['(一)正確', '2.辦理時效'], { text: '改過的文字' });
    const moved = move(
      report,
      newer({ rows: [renamed, smallRow('d1-r01', ['(一)正確', '1.流程'])] }),
    );
    expect(rowOf(moved, 'd1-r02').row).toEqual(before);
    expect(placedThreads(moved)[0]?.anchor?.address).toEqual(cell);
    expect(moved.leftOver?.map(({ from }) => from.at(-1))).toEqual(['(二)友善']);
    expectSound(moved);
  });

  it('finds a row again by its wording in another form, and by a like wording with how like it is', () => {
    const report = filled();
    const form = smallForm({
      id: 'other',
      sections: [
        smallTable({
          id: 'e1',
          rows: [
            smallRow('a', ['(甲)友善'], { text: 'd1-r03 的文字' }),
            smallRow('b', ['(甲)正確', '1.流程'], { text: 'd1-r01 的新文字' }),
          ],
        }),
      ],
    });
    const match = matchForms(report, form);
    expect(match.rows.map(({ from, to, by }) => [from.key.rowId, to?.key.rowId, by])).toEqual([
      ['d1-r01', 'b', 'wording'],
      ['d1-r02', undefined, 'nothing'],
      ['d1-r03', 'a', 'wording'],
    ]);
    const [first, , last] = match.rows;
    expect(last?.likeness).toBe(1);
    expect(first?.likeness).toBeGreaterThan(0.6);
    expect(first?.likeness).toBeLessThan(1);
  });

  it('goes by what the user chose, also when two rows go on in one', () => {
    const report = filled();
    const key = (rowId: string) => ({ sectionId: 'd1', rowId });
    const choices: MatchChoices = new Map([
      [rowKeyText(key('d1-r02')), key('d1-r01')],
      [rowKeyText(key('d1-r03')), null],
    ]);
    const form = newer({});
    const match = matchForms(report, form, choices);
    expect(match.rows.map(({ to, by }) => [to?.key.rowId, by])).toEqual([
      ['d1-r01', 'id'],
      ['d1-r01', 'hand'],
      [undefined, 'hand'],
    ]);
    expect(match.fresh.map(({ key: { rowId } }) => rowId)).toEqual(['d1-r02', 'd1-r03']);
    const joined = moveReport(report, form, match, countingIds('new'));
    expect(rowOf(joined, 'd1-r01').row.cells['result']).toEqual([
      ...(rowOf(report, 'd1-r01').row.cells['result'] ?? []),
      ...(rowOf(report, 'd1-r02').row.cells['result'] ?? []),
    ]);
    expect(lostIn(report, joined)).toEqual({});
    expectSound(joined);
  });

  it('puts the office’s own rows under the same heading again, and keeps them where there is none', () => {
    const places = { allowsAddedRows: [{ id: 'p', under: ['(一)正確'] }] };
    const base = filled(smallForm({ sections: [smallProse(), smallTable(places)] }));
    const { address } = rowOf(base, 'd1-r01');
    const { report } = addRowBelow(base, address, countingIds('own'), text('自己的策略'));
    const again = move(
      report,
      newer({ ...places, rows: [smallRow('d1-r01', ['(一)正確', '1.流程'])] }),
    );
    expect(rowOf(again, 'own1').row).toEqual(rowOf(report, 'own1').row);
    const gone = move(report, newer({}));
    expect(gone.leftOver?.[0]?.parts).toEqual([{ label: '執行策略', text: text('自己的策略') }]);
    for (const one of [again, gone]) expectSound(one);
  });

  it('keeps what a criterion and a column said that are not in the form any more', () => {
    const criteria = [
      { id: 'c1', text: '甲', points: 10 },
      { id: 'c2', text: '乙', points: null },
    ];
    const note = { id: 'note', role: 'note' as const, label: '備註', widths: [100] };
    const table = smallTable({
      columns: [...smallTable().columns.slice(0, 2), { ...RESULT, widths: [450] }, note],
      rows: [smallRow('d1-r01', ['(一)正確', '1.流程'], { criteria })],
    });
    let report = filled(smallForm({ sections: [table] }));
    const { address } = rowOf(report, 'd1-r01');
    report = setAssessment(report, address, 'c1', { met: true, note: '佐證一', score: 8 });
    report = setAssessment(report, address, 'c2', { note: '佐證二' });
    const moved = move(
      report,
      smallForm({
        version: 2,
        sections: [
          smallTable({
            rows: [
              smallRow('d1-r01', ['(一)正確', '1.流程'], {
                criteria: [{ id: 'x', text: '甲', points: null }],
              }),
            ],
          }),
        ],
      }),
    );
    expect(rowOf(moved, 'd1-r01').row.assessments).toEqual({
      x: { met: true, note: '佐證一', score: null },
    });
    expect(moved.leftOver).toEqual([
      {
        id: 'new4',
        from: ['構面一：基礎服務', '(一)正確', '1.流程'],
        formName: '小表',
        parts: [{ label: '備註', text: rowOf(report, 'd1-r01').row.cells['note'] }],
        assessments: [
          { criterion: '甲', met: false, note: '', score: 8 },
          { criterion: '乙', met: false, note: '佐證二', score: null },
        ],
      },
    ]);
    expectSound(moved);
  });

  it('keeps both of two equal texts, and whom a row was given to though nothing is written in it', () => {
    let report = smallReport();
    for (const { address } of allTexts(report)) report = setRichText(report, address, text('同文'));
    const blank = rowOf(smallReport(), 'd1-r02').address;
    const given = setOwners(smallReport(), blank, ['嘉辦']);
    const form = newer({ rows: [smallRow('x1', ['(一)新', '1.新的列'])] });
    const moved = move(report, form);
    expect(moved.leftOver).toHaveLength(3);
    expect(lostIn(report, moved)).toEqual({});
    expect(move(given, form).leftOver).toEqual([
      {
        id: expect.any(String),
        from: ['構面一：基礎服務', '(一)正確', '2.時效'],
        formName: '小表',
        parts: [],
        owners: ['嘉辦'],
        state: 'empty',
      },
    ]);
  });

  it('keeps every sign through random changes of the form: renamed, moved, split, added, thrown away', () => {
    fc.assert(
      fc.property(arbitraryAlike(), arbitraryChanges(), (report, change) => {
        const form = change(report.form);
        const moved = move(report, form);
        expect(lostIn(report, moved)).toEqual({});
        expect(checkAgreement(moved)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every sign of the office’s own rows through random changes, too', () => {
    const own = fc.array(fc.tuple(fc.nat(20), arbitraryRichText(), arbitraryRichText()), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(own, arbitraryChanges(), (added, change) => {
        const makeId = countingIds('own');
        const base: Report = { ...addedRowsReport(), images: ARBITRARY_IMAGES };
        const written = added.reduce((result, [at, wording, result_]) => {
          const places = result.sections.flatMap((section) =>
            section.kind === 'table'
              ? section.rows.map((row) => ({ sectionId: section.id, rowId: row.id }))
              : [],
          );
          const address = places[at % places.length] ?? { sectionId: '', rowId: '' };
          const { report: next, rowId } = addRowBelow(result, address, makeId, wording);
          if (rowId === null) return result;
          const columns = address.sectionId === 'n8' ? 'plan' : 'result';
          const cell = {
            kind: 'cell',
            sectionId: address.sectionId,
            rowId,
            columnId: columns,
          } as const;
          return setRichText(next, cell, result_);
        }, base);
        const report = refreshFields(written);
        const moved = move(report, change(report.form));
        // A wording that the new form prints itself is there.
        const printed = new Set(
          moved.form.sections.flatMap((section) =>
            section.kind === 'table' ? section.rows.map(({ text: words }) => words) : [],
          ),
        );
        const isKept = (richText: RichText): boolean => !printed.has(plainText(richText));
        expect(
          lost(count(blocksOf(textsOf(report).filter(isKept))), count(blocksOf(textsOf(moved)))),
        ).toEqual({});
        expect(checkAgreement(moved)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

/** A report of anything, in half of them with the same texts, notes and lines wherever there are any. */
function arbitraryAlike(): fc.Arbitrary<Report> {
  return fc.tuple(arbitraryReport(), fc.boolean()).map(([report, isAlike]) => {
    const [same] = allTexts(report);
    if (!isAlike || same === undefined) return report;
    const text_ = same.richText.map((block) => withoutOwnId(block));
    const written = allTexts(report).reduce(
      (result, { address }) => putRichText(result, address, text_),
      report,
    );
    return refreshFields({
      ...written,
      sections: written.sections.map((section) =>
        section.kind === 'table'
          ? {
              ...section,
              fields: Object.fromEntries(Object.keys(section.fields).map((id) => [id, '同一行'])),
              rows: section.rows.map((row) => ({
                ...row,
                assessments: { row: { met: true, note: '同一備註', score: null } },
              })),
            }
          : section,
      ),
    });
  });
}

function withoutOwnId(block: Block): Block {
  if (!('id' in block)) return block;
  const { id: _, ...rest } = block;
  return rest;
}
