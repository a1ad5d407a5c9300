import { describe, expect, it } from 'vitest';
import { addedRowsReport } from '../../../test/fixtures/added-rows-form.ts';
import { blankReport } from '../../../test/fixtures/filled-report.ts';
import { paragraph } from '../../model/block.ts';
import { countingIds } from '../../model/ids.ts';
import { textRun } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import { plainText } from '../../model/rich-text.ts';
import { setField, setOwners, setRichText } from '../../model/updates.ts';
import type { ForeignDocument, ForeignGrid, ForeignPart } from '../foreign-document.ts';
import { applyPlan } from './apply-plan.ts';
import { planImport } from './plan-import.ts';

const line = (text: string): ForeignPart => ({
  kind: 'line',
  label: null,
  anchors: [],
  children: text === '' ? [] : [{ type: 'text', text }],
});
const grid = (...rows: readonly (readonly string[])[]): ForeignGrid => ({
  kind: 'grid',
  rows: rows.map((cells) => ({
    isHeader: false,
    cells: cells.map((text, column) => ({
      column,
      columnSpan: 1,
      rowSpan: 1,
      parts: text.split('\n').map(line),
    })),
  })),
});
const documentOf = (...parts: readonly ForeignPart[]): ForeignDocument => ({
  format: 'docx',
  parts,
  notes: [],
  notices: [],
  images: {},
});

function take(report: Report, document: ForeignDocument): Report {
  const { pieces } = planImport(document, report);
  return applyPlan(report, pieces, new Set(), {}, countingIds('new'));
}

const leftIn = (report: Report): readonly string[] =>
  (report.leftOver ?? []).flatMap(({ parts }) => parts.map(({ text }) => plainText(text)));

const BLANK = blankReport('bsmi-108-results');
const PROJECT = BLANK.sections.find(
  (section) => section.kind === 'table' && '專案名稱' in fieldsOf(BLANK, section.id),
);
const FIRST = BLANK.sections.find(({ kind }) => kind === 'table');

/** The lines above a table by their labels. */
function fieldsOf(report: Report, sectionId: string): Readonly<Record<string, string>> {
  const section = report.sections.find(({ id }) => id === sectionId);
  const form = report.form.sections.find(({ id }) => id === section?.formSectionId);
  if (section?.kind !== 'table' || form?.kind !== 'table') return {};
  return Object.fromEntries(form.fields.map(({ id, label }) => [label, section.fields[id] ?? '']));
}

describe('a line above a table', () => {
  const projectId = PROJECT?.id ?? '';
  const form = BLANK.form.sections.find(({ id }) => id === PROJECT?.formSectionId);
  const fieldId = (form?.kind === 'table' ? form.fields[0]?.id : undefined) ?? '';

  it('of a second project is kept beside the first, not written over it', () => {
    const report = take(BLANK, documentOf(line('專案名稱：甲'), line('專案名稱：乙')));
    expect(fieldsOf(report, projectId)['專案名稱']).toBe('甲');
    expect(leftIn(report)).toEqual(['乙']);
  });

  it('that the report has filled in already stays as it is, and what says the same is there already', () => {
    const filled = setField(BLANK, projectId, fieldId, '原來的');
    const report = take(filled, documentOf(line('專案名稱：來的'), line('專案名稱： 原來的')));
    expect(fieldsOf(report, projectId)['專案名稱']).toBe('原來的');
    expect(leftIn(report)).toEqual(['來的']);
  });

  it('goes behind what is there where somebody sends it there', () => {
    const filled = setField(BLANK, projectId, fieldId, '原來的');
    const { pieces } = planImport(documentOf(line('專案名稱：來的')), filled);
    const sent = pieces.map((piece) => ({
      ...piece,
      target: { kind: 'field' as const, sectionId: projectId, fieldId },
    }));
    const report = applyPlan(filled, sent, new Set(), {}, countingIds('new'));
    expect(fieldsOf(report, projectId)['專案名稱']).toBe('原來的；來的');
    expect(leftIn(report)).toEqual([]);
  });
});

describe('the units of a row', () => {
  const HEAD = ['執行策略', '主辦單位', '執行績效與成果'];
  const row = FIRST?.kind === 'table' ? FIRST.rows[1] : undefined;
  const at = { sectionId: FIRST?.id ?? '', rowId: row?.id ?? '' };
  const ownersIn = (report: Report): readonly string[] => {
    const section = report.sections.find(({ id }) => id === at.sectionId);
    const found = section?.kind === 'table' ? section.rows.find(({ id }) => id === at.rowId) : null;
    return found?.owners ?? [];
  };
  const split = documentOf(
    grid(HEAD, ['2. 提升服務及時性', '第一課（研考、總務）、第二課', '甲'], HEAD, [
      '',
      '第三課',
      '乙',
    ]),
  );

  it('take the place of what the form proposes, those of all its pages', () => {
    expect(ownersIn(take(BLANK, split))).toEqual(['第一課（研考、總務）', '第二課', '第三課']);
  });

  it('come behind those of an open report that somebody chose, or where something is written', () => {
    const chosen = setOwners(BLANK, at, ['秘書室', '第二課']);
    expect(ownersIn(take(chosen, split))).toEqual([
      '秘書室',
      '第二課',
      '第一課（研考、總務）',
      '第三課',
    ]);
    const written = setRichText(BLANK, { kind: 'cell', ...at, columnId: 'result' }, [
      paragraph([textRun('寫過')]),
    ]);
    expect(ownersIn(take(written, split))).toEqual([
      ...(row?.owners ?? []),
      '第一課（研考、總務）',
      '第二課',
      '第三課',
    ]);
  });
});

describe('texts beside the body', () => {
  it('are kept, each once: notes, comments, and what heads the pages', () => {
    const report = take(BLANK, {
      ...documentOf(line('內文')),
      notes: [
        { kind: 'footnote', text: '註腳一' },
        { kind: 'comment', text: '請補數據' },
        { kind: 'header', text: '密件' },
        { kind: 'header', text: '密件' },
        { kind: 'deleted', text: '刪去的' },
      ],
    });
    expect(
      report.leftOver?.map(({ from, parts }) => [from, ...parts.map((one) => plainText(one.text))]),
    ).toEqual([
      [[], '內文'],
      [['註腳'], '註腳一'],
      [['註解'], '請補數據'],
      [['頁首或頁尾'], '密件'],
    ]);
  });
});

it('a cell that is worded like the form and says more goes to its row, and what it says more is kept', () => {
  const own = `本局另訂要點，${'逐案追蹤並每月檢討，'.repeat(30)}`;
  const document = documentOf(
    line('構面一：基礎服務'),
    grid(
      ['執行策略', '主辦單位', '執行績效與成果', '備註'],
      [`2. 提升服務及時性\n${own}`, '', '甲', '詳附件'],
      ['推動電動機車', '第一課', '乙', ''],
    ),
  );
  const plan = planImport(document, BLANK);
  expect(plan.pieces.map(({ place, text, target }) => [place.at(-1), text, target?.kind])).toEqual([
    [own, '甲', 'cell'],
    ['表單這一格沒有的文字', own, undefined],
    ['表單沒有這一欄', '詳附件', undefined],
    ['表單沒有這一列', '推動電動機車', undefined],
    ['表單沒有這一列', '第一課', undefined],
    ['表單沒有這一列', '乙', undefined],
  ]);
  const { total, fixed, pieces } = plan.characters;
  expect(fixed + pieces).toBe(total);
  expect(pieces).toBe([own, '甲', '詳附件', '推動電動機車', '第一課', '乙'].join('').length);
});

it('a cell for a column that its row’s table has not is kept, not said to be placed', () => {
  const document = documentOf(
    grid(
      ['執行策略', '評核重點', '執行方法及具體作法', '執行績效與成果'],
      ['壹、專案問題分析', '', '方法', '成果'],
      ['2. 提升服務及時性', '', '另一種作法', '另一種成果'],
    ),
  );
  const { pieces } = planImport(document, BLANK);
  expect(pieces.map(({ text, target }) => [text, target?.kind ?? null])).toEqual([
    ['方法', 'cell'],
    ['成果', 'cell'],
    ['另一種成果', 'cell'],
    ['另一種作法', null],
  ]);
  expect(leftIn(applyPlan(BLANK, pieces, new Set(), {}, countingIds('new')))).toEqual([
    '另一種作法',
  ]);
});

describe('rows that the form has not', () => {
  const report = addedRowsReport();
  const head = ['執行策略', '主辦單位', '具體推動作法'];
  const document = documentOf(
    grid(
      head,
      ['(一)作業標準化', '第一課', '作法甲'],
      ['(三)推動行動櫃檯', '第二課、第三課', '(三)下鄉 12 場，'],
      head,
      ['', '', '服務 300 人。'],
      ['(四)設置電子看板', '', '五處'],
      ['二、重視意見回饋', '', ''],
      ['(一)納入參與', '第一課', '作法乙'],
      ['沒有寫什麼的策略', '', ''],
    ),
  );
  const rowsOf = (made: Report): readonly (readonly string[])[] =>
    made.sections.flatMap((section) =>
      section.kind !== 'table'
        ? []
        : section.rows
            .filter(({ added }) => added !== undefined)
            .map(({ added, owners, cells }) => [
              added?.place ?? '',
              owners.join('+'),
              ...Object.values(cells).map(plainText),
            ]),
    );

  it('are added where it takes such rows, in their order, with their units and all that stands beside them', () => {
    const plan = planImport(document, report);
    expect(plan.pieces.map(({ target }) => target?.kind ?? null)).toEqual([
      'cell',
      'cell',
      'new-row',
      'new-row',
      null,
    ]);
    expect(plan.characters.fixed + plan.characters.pieces).toBe(plan.characters.total);
    const made = applyPlan(report, plan.pieces, new Set(), {}, countingIds('new'));
    expect(rowsOf(made)).toEqual([
      ['d2-a1', '第二課+第三課', '下鄉 12 場，服務 300 人。', '推動行動櫃檯'],
      ['d2-a1', '第一課', '五處', '設置電子看板'],
    ]);
    expect(leftIn(made)).toEqual(['沒有寫什麼的策略']);
  });

  it('are kept aside where they are not wanted as rows, and dropped where they are not wanted at all', () => {
    const { pieces } = planImport(document, report);
    const aside = pieces.map((piece) => ({ ...piece, target: null }));
    const kept = applyPlan(report, aside, new Set(), {}, countingIds('new'));
    expect(rowsOf(kept)).toEqual([]);
    expect(leftIn(kept)).toContain('推動行動櫃檯\n第二課、第三課\n下鄉 12 場，\n服務 300 人。');
    const rowIds = pieces.flatMap(({ id, target }) => (target?.kind === 'new-row' ? [id] : []));
    const without = applyPlan(report, pieces, new Set(rowIds), {}, countingIds('new'));
    expect(rowsOf(without)).toEqual([]);
    expect(leftIn(without)).toEqual(['沒有寫什麼的策略']);
  });

  it('come to the row that was added when the document is brought in again', () => {
    const once = take(report, document);
    const again = planImport(document, once);
    expect(again.pieces.filter(({ target }) => target?.kind === 'new-row')).toEqual([]);
  });
});
