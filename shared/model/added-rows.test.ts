import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedRowsReport } from '../../test/fixtures/added-rows-form.ts';
import {
  addRowBelow,
  canAddBelow,
  canMoveRow,
  moveAddedRow,
  removeAddedRow,
} from './added-row-edits.ts';
import { checkAgreement } from './agreement.ts';
import { paragraph } from './block.ts';
import { check } from './check.ts';
import { formatFault } from './fault.ts';
import { formSectionOf } from './find-place.ts';
import { criteriaOf } from './form-row.ts';
import { countingIds } from './ids.ts';
import { textRun } from './inline.ts';
import { type Report, reportSchema } from './report.ts';
import { plainText } from './rich-text.ts';
import type { Row } from './row.ts';
import { layoutTable } from './table-layout.ts';
import { setRichText } from './updates.ts';

const words = (text: string) => [paragraph(text === '' ? [] : [textRun(text)])];

function add(report: Report, sectionId: string, rowId: string, id: string, text = id): Report {
  return addRowBelow(report, { sectionId, rowId }, () => id, words(text)).report;
}

function table(report: Report, index: number) {
  const section = report.sections[index];
  const formSection = formSectionOf(report, section);
  if (section?.kind !== 'table' || formSection?.kind !== 'table') throw new Error('no table');
  return { section, formSection };
}

/** Each row of a table as `number or label|wording of the added row`, in the order of the file and of the layout. */
function shown(report: Report, index: number): readonly string[] {
  const { section, formSection } = table(report, index);
  expect(formSection.rows.map(({ id }) => id)).toEqual(section.rows.map((row) => row.formRowId));
  return formSection.rows.map((row) => `${row.path.at(-1)}${row.added ? `|${row.text}` : ''}`);
}

describe('a row of the office', () => {
  it('comes after the rows of its heading and goes on with their number', () => {
    const one = add(addedRowsReport(), 'n3', 'n6', 'a', '本局自訂');
    expect(shown(one, 1)).toEqual(['1. 訂定流程', '(1)', '(2)', '(3)|本局自訂', '1. 單一窗口']);
    const { formSection } = table(one, 1);
    expect(formSection.rows[3]).toEqual({
      id: 'a',
      path: ['(一)服務一致性', '2. 提升友善', '(3)'],
      text: '本局自訂',
      printed: ['本局自訂'],
      owners: ['第一課'],
      criteria: [],
      points: null,
      note: null,
      added: { number: '(3)', gap: ' ' },
    });
    expect(checkAgreement(one)).toEqual([]);
    expect(check(reportSchema, one)).toEqual({ ok: true, value: one });
  });

  it('stands at the innermost place around the row it is added below, below a row of its own right after it', () => {
    let report = add(addedRowsReport(), 'n3', 'n4', 'three');
    report = add(report, 'n3', 'n5', 'c');
    report = add(report, 'n3', 'c', 'd');
    report = add(report, 'n3', 'n6', 'b');
    report = add(report, 'n3', 'n7', 'below');
    expect(shown(report, 1)).toEqual([
      '1. 訂定流程',
      '(1)',
      '(2)',
      '(3)|b',
      '(4)|c',
      '(5)|d',
      '3.|three',
      '1. 單一窗口',
      '(1)|below',
    ]);
    expect(checkAgreement(report)).toEqual([]);
  });

  it('has its number before its wording, and again where the form repeats it, the form’s rows too', () => {
    const report = add(addedRowsReport(), 'n8', 'n10', 'a');
    const cells = layoutTable(table(report, 2).formSection).map((row) =>
      row.map(({ column, lines, number }) => [column.id, lines?.join('') ?? null, number ?? null]),
    );
    expect(cells).toEqual([
      [
        ['strategy', '一、完備基礎服務', null],
        ['strategy', '(一)作業標準化。', null],
        ['owner', null, null],
        ['plan', null, '(一)'],
      ],
      [
        ['strategy', '(二)資訊透明度。', null],
        ['owner', null, null],
        ['plan', null, '(二)'],
      ],
      [
        ['strategy', null, '(三)'],
        ['owner', null, null],
        ['plan', null, '(三)'],
      ],
      [
        ['strategy', '二、重視意見回饋', null],
        ['strategy', '(一)納入參與。', null],
        ['owner', null, null],
        ['plan', null, '(一)'],
      ],
    ]);
  });

  it('is judged on no criterion', () => {
    const { formSection } = table(add(addedRowsReport(), 'n3', 'n6', 'a'), 1);
    expect(formSection.rows.map((row) => criteriaOf(row).length)).toEqual([1, 1, 1, 0, 1]);
  });

  it('is refused where the form does not say that it takes rows', () => {
    const report = addedRowsReport();
    const closed: Report = {
      ...report,
      form: {
        ...report.form,
        sections: report.form.sections.map((section) => {
          if (section.kind === 'prose') return section;
          const { allowsAddedRows: _none, ...rest } = section;
          return rest;
        }),
      },
    };
    const address = { sectionId: 'n3', rowId: 'n6' };
    expect(canAddBelow(closed, address)).toBe(false);
    expect(addRowBelow(closed, address, countingIds('x'))).toEqual({
      report: closed,
      rowId: null,
    });
    expect(addRowBelow(report, { sectionId: 'n1', rowId: 'n6' }, countingIds('x')).report).toBe(
      report,
    );
  });

  it('keeps the form’s side of the table as it is while other cells change', () => {
    const report = add(addedRowsReport(), 'n3', 'n6', 'a');
    const cell = { kind: 'cell', sectionId: 'n3', rowId: 'n4', columnId: 'result' } as const;
    const typed = setRichText(report, cell, words('成果'));
    expect(table(typed, 1).formSection).toBe(table(report, 1).formSection);
    const own = { ...cell, rowId: 'a', columnId: 'strategy' };
    const reworded = table(setRichText(report, own, words('改名')), 1).formSection;
    expect(reworded.rows[3]?.text).toBe('改名');
  });
});

describe('moving and deleting', () => {
  it('leaves the rows of the form where they are', () => {
    const report = add(addedRowsReport(), 'n3', 'n6', 'a');
    for (const rowId of ['n4', 'n5', 'n6', 'n7']) {
      const address = { sectionId: 'n3', rowId };
      expect(removeAddedRow(report, address)).toBe(report);
      expect(moveAddedRow(report, address, 1)).toBe(report);
      expect(moveAddedRow(report, address, -1)).toBe(report);
    }
  });

  it('moves a row past its neighbour and not out of its group', () => {
    let report = add(addedRowsReport(), 'n8', 'n10', 'b');
    report = add(report, 'n8', 'n10', 'a');
    const a = { sectionId: 'n8', rowId: 'a' };
    expect(canMoveRow(report, a, -1)).toBe(false);
    expect(shown(moveAddedRow(report, a, 1), 2)).toEqual([
      '(一)作業標準化',
      '(二)資訊透明度',
      '(三)|b',
      '(四)|a',
      '(一)納入參與',
    ]);
    expect(moveAddedRow(moveAddedRow(report, a, 1), a, -1)).toEqual(report);
    // Only past rows that somebody sees.
    expect(canMoveRow(report, a, 1, new Set(['a']))).toBe(false);
    const third = add(report, 'n8', 'b', 'c');
    expect(shown(moveAddedRow(third, a, 1, new Set(['a', 'c'])), 2).slice(2, 5)).toEqual([
      '(三)|b',
      '(四)|c',
      '(五)|a',
    ]);
    expect(canMoveRow(report, { sectionId: 'n8', rowId: 'b' }, 1)).toBe(false);
  });

  it('keeps each strategy with its method, numbers without gaps, and the form untouched, whatever is done', () => {
    const step = fc.record({
      act: fc.constantFrom('add', 'up', 'down', 'delete'),
      pick: fc.nat(30),
      index: fc.constantFrom(1, 2),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const makeId = countingIds('x');
        const blank = addedRowsReport();
        const column = ['', 'result', 'plan'];
        let report = blank;
        const history: Report[] = [];
        for (const { act, pick, index } of steps) {
          history.push(report);
          const { section } = table(report, index);
          const row = section.rows[pick % section.rows.length];
          if (row === undefined) continue;
          const address = { sectionId: section.id, rowId: row.id };
          const before = pairs(report);
          if (act === 'add') {
            const made = addRowBelow(report, address, makeId);
            report = made.report;
            if (made.rowId === null) continue;
            const cell = { kind: 'cell', sectionId: section.id, rowId: made.rowId } as const;
            const text = words(made.rowId);
            report = setRichText(report, { ...cell, columnId: 'strategy' }, text);
            report = setRichText(report, { ...cell, columnId: column[index] ?? '' }, text);
          } else if (act === 'delete') {
            report = removeAddedRow(report, address);
            if (row.added === undefined) expect(report).toBe(history.at(-1));
            else before.delete(row.id);
          } else report = moveAddedRow(report, address, act === 'up' ? -1 : 1);
          expect(checkAgreement(report).map(formatFault)).toEqual([]);
          for (const [id, pair] of before) expect(pairs(report).get(id)).toBe(pair);
          for (const pair of pairs(report).values())
            expect(pair.split('=')[0]).toBe(pair.split('=')[1]);
          expect(formRows(report)).toEqual(formRows(blank));
          expect(report.form).toBe(blank.form);
          expect(numbersFollow(report)).toBe(true);
        }
        // Undo is going back to the report before: nothing of it was changed in place.
        history.forEach((past) => {
          expect(checkAgreement(past)).toEqual([]);
        });
        expect(history[0] ?? blank).toEqual(addedRowsReport());
      }),
      { numRuns: 60 },
    );
  });
});

/** What is written in each added row, by its id: `strategy=method`. */
function pairs(report: Report): Map<string, string> {
  const text = (row: Row, id: string): string => plainText(row.cells[id] ?? []);
  return new Map(
    [1, 2].flatMap((index) =>
      table(report, index)
        .section.rows.filter(({ added }) => added !== undefined)
        .map((row) => [
          row.id,
          `${text(row, 'strategy')}=${text(row, index === 1 ? 'result' : 'plan')}`,
        ]),
    ),
  );
}

function formRows(report: Report): readonly string[] {
  return [1, 2].flatMap((index) =>
    table(report, index)
      .section.rows.filter(({ added }) => added === undefined)
      .map(({ formRowId }) => formRowId),
  );
}

/** Under each heading the numbers count on without a gap. */
function numbersFollow(report: Report): boolean {
  const order = '一二三四五六七八九十';
  return [1, 2].every((index) => {
    const groups = new Map<string, string[]>();
    for (const { path } of table(report, index).formSection.rows) {
      // A row between the numbered ones of its group stands for its own heading once.
      for (let level = 1; level < path.length; level += 1) {
        const key = path.slice(0, level).join('/');
        const labels = groups.get(key) ?? [];
        const label = path[level] ?? '';
        if (labels.at(-1) !== label) labels.push(label);
        groups.set(key, labels);
      }
    }
    return [...groups.values()].every((labels) =>
      labels.every((label, i) => {
        const core = /[一二三四五六七八九十]+|\d+/u.exec(label)?.[0] ?? '';
        if (/\d/u.test(core)) return Number(core) === i + 1;
        return i >= 10 || core === order[i];
      }),
    );
  });
}

describe('agreement of added rows with the form', () => {
  const good = add(addedRowsReport(), 'n8', 'n10', 'a');
  const change = (make: (rows: readonly Row[]) => readonly Row[]): readonly string[] =>
    checkAgreement({
      ...good,
      sections: good.sections.map((section) =>
        section.kind === 'table' && section.id === 'n8'
          ? { ...section, rows: make(section.rows) }
          : section,
      ),
    }).map(formatFault);

  it('refuses a place that the form does not have', () => {
    expect(change((rows) => rows.with(2, { ...(rows[2] as Row), added: { place: 'x' } }))).toEqual([
      'sections.2.rows.2.added.place：表單沒有「x」這個增列的位置',
    ]);
  });

  it('refuses a row that stands elsewhere', () => {
    expect(change((rows) => [rows[2] as Row, ...rows.toSpliced(2, 1)])).toEqual([
      'sections.2.rows.0：增列的「a」排錯位置，應排在表單同一項的各列之後',
    ]);
  });

  it('refuses an added row that answers one of the form’s, or lacks its own wording', () => {
    expect(change((rows) => rows.with(2, { ...(rows[2] as Row), formRowId: 'd2-r01' }))).toEqual([
      'sections.2.rows.2.formRowId：「d2-r01」是表單自己的列，增列的列應有自己的識別碼',
      'sections.2.rows.2.formRowId：表單的「d2-r01」這一列出現兩次',
    ]);
    expect(
      change((rows) => {
        const row = rows[2] as Row;
        const { strategy: _gone, ...cells } = row.cells;
        return rows.with(2, { ...row, cells });
      }),
    ).toEqual(['sections.2.rows.2.cells.strategy：缺少「執行策略」欄']);
  });
});
