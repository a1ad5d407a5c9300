import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADDED_ROWS_FORM, addedRowsReport } from '../../test/fixtures/added-rows-form.ts';
import { addRowBelow } from '../model/added-row-edits.ts';
import { checkAgreement } from '../model/agreement.ts';
import { listItem, paragraph } from '../model/block.ts';
import { countingIds } from '../model/ids.ts';
import { imageBlock } from '../model/image-block.ts';
import { textRun } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { EMPTY_RICH_TEXT, type RichText } from '../model/rich-text.ts';
import { setOwners, setRichText } from '../model/updates.ts';
import { checkForm } from '../template/check-form.ts';
import { loadForm } from '../template/load-form.ts';
import { figuresIn } from './figures.ts';
import type { MatchChoices } from './match-forms.ts';
import { countAnswers, countItems, startAnswers } from './plan-items.ts';
import { isPlan, planToResults, resultsForm, unpairedPlaces } from './plan-to-results.ts';
import { rowKeyText } from './row-key.ts';

const items = (...words: string[]): RichText => [
  ...words.map((word) => listItem('official', 3, [textRun(word)])),
  paragraph(),
];
const text = (words: string): RichText => [paragraph([textRun(words)])];

/** A plan with three methods in its first row, one in the second and an own row. */
function plan(): Report {
  let report = addedRowsReport();
  const at = (rowId: string) =>
    ({ kind: 'cell', sectionId: 'n8', rowId, columnId: 'plan' }) as const;
  report = setRichText(report, at('n9'), items('甲', '乙', '丙'));
  report = setRichText(report, at('n10'), text('每季檢視一次。'));
  report = setOwners(report, { sectionId: 'n8', rowId: 'n10' }, ['嘉辦']);
  return addRowBelow(
    report,
    { sectionId: 'n8', rowId: 'n10' },
    countingIds('own'),
    text('自己的策略'),
  ).report;
}

const results = (report: Report, form = null as null | Report['form'], withPlanColumn = false) =>
  planToResults(report, {
    form,
    withPlanColumn,
    fileName: 'plan.json',
    now: '2026-12-01T00:00:00.000Z',
    makeId: countingIds('r'),
  });

describe('results follow from a plan', () => {
  it('has a row for each strategy, the office’s own among them, with what was promised beside it', () => {
    const report = results(plan());
    expect(report.form.sections).toHaveLength(1);
    const [section] = report.form.sections;
    if (section?.kind !== 'table') throw new Error('no table');
    expect(section.columns.map(({ id, label, widths }) => [id, label, widths])).toEqual([
      ['strategy', '執行策略', [120, 260]],
      ['owner', '主辦單位', [110]],
      ['result', '執行績效與成果', [510]],
    ]);
    expect(section.points).toBeNull();
    expect(section.rows.map(({ printed }) => printed)).toEqual([
      ['(一)作業標準化。'],
      ['(二)資訊透明度。'],
      ['(三)自己的策略'],
      ['(一)納入參與。'],
    ]);
    const [answers] = report.sections;
    const rows = answers?.kind === 'table' ? answers.rows : [];
    expect(rows.map(({ owners }) => owners)).toEqual([['第一課'], ['嘉辦'], ['嘉辦'], ['第一課']]);
    expect(rows.every(({ cells }) => cells['result'] === EMPTY_RICH_TEXT)).toBe(true);
    expect(report.plan?.places.map(({ rowId, parts }) => [rowId, parts[0]?.text])).toEqual([
      ['d2-r01', items('甲', '乙', '丙')],
      ['d2-r02', text('每季檢視一次。')],
    ]);
    expect(checkAgreement(report)).toEqual([]);
    expect(checkForm(report.form)).toEqual([]);
  });

  it('can print the plan in a column of its own', () => {
    const report = results(plan(), null, true);
    const [answers] = report.sections;
    const rows = answers?.kind === 'table' ? answers.rows : [];
    expect(rows.map(({ cells }) => cells['plan'])).toEqual([
      items('甲', '乙', '丙'),
      text('每季檢視一次。'),
      EMPTY_RICH_TEXT,
      EMPTY_RICH_TEXT,
    ]);
    expect(checkForm(report.form)).toEqual([]);
    expect(checkAgreement(report)).toEqual([]);
  });

  it('prints all of it, pictures too, where two rows of the plan go on in one, and names the units of both', () => {
    const picture = { mime: 'image/png', data: 'AAAA', width: 1, height: 1 } as const;
    const shown = imageBlock('i1', 40, '流程照片');
    const at = { kind: 'cell', sectionId: 'n8', rowId: 'n9', columnId: 'plan' } as const;
    const written = setRichText({ ...plan(), images: { i1: picture } }, at, [
      ...text('甲'),
      { ...shown, id: 'b1' },
      paragraph(),
    ]);
    const choices: MatchChoices = new Map([
      [rowKeyText({ sectionId: 'd2', rowId: 'd2-r02' }), { sectionId: 'd2', rowId: 'd2-r01' }],
    ]);
    const report = planToResults(written, {
      form: null,
      withPlanColumn: true,
      choices,
      fileName: 'plan.json',
      now: '2026-12-01T00:00:00.000Z',
      makeId: countingIds('r'),
    });
    const [answers] = report.sections;
    const [first, second] = answers?.kind === 'table' ? answers.rows : [];
    expect(first?.cells['plan']).toEqual([
      ...text('甲'),
      shown,
      paragraph(),
      ...text('每季檢視一次。'),
    ]);
    expect([first?.owners, second?.owners]).toEqual([['第一課', '嘉辦'], ['第一課']]);
    expect(second?.cells['plan']).toEqual(EMPTY_RICH_TEXT);
    expect(report.images).toEqual({ i1: picture });
    expect(report.plan?.places.map(({ rowId, parts }) => [rowId, parts[0]?.text])).toEqual([
      ['d2-r01', [...text('甲'), ...text('（圖片：流程照片）'), paragraph()]],
      ['d2-r01', text('每季檢視一次。')],
    ]);
    expect(checkAgreement(report)).toEqual([]);
    expect(results(written).images).toBe(undefined);
  });

  it('makes a sound form of the plan that the program delivers', () => {
    const loaded = loadForm(
      readFileSync('assets/forms/bsmi-115-plan.json', 'utf8'),
      'bsmi-115-plan',
    );
    if (!loaded.ok) throw new Error('form');
    const form = resultsForm({ ...addedRowsReport(), form: loaded.value, sections: [] }, false);
    expect(form.title).toBe('{agency} {year} 年度提升服務效能執行績效與成果');
    expect(checkForm(form)).toEqual([]);
  });

  it('tells each place that does not pair', () => {
    let report = plan();
    report = setRichText(
      report,
      { kind: 'cell', sectionId: 'n8', rowId: 'own1', columnId: 'strategy' },
      items('子', '丑'),
    );
    report = setRichText(
      report,
      { kind: 'cell', sectionId: 'n8', rowId: 'own1', columnId: 'plan' },
      items('一', '二', '三'),
    );
    expect(
      unpairedPlaces(report).map(({ from, kind, strategies, methods }) => [
        from.at(-1),
        kind,
        strategies,
        methods,
      ]),
    ).toEqual([
      ['(三)子丑', 'unequal', 2, 3],
      ['(一)納入參與', 'no-method', 1, 0],
    ]);
    expect(isPlan(ADDED_ROWS_FORM)).toBe(true);
  });

  it('counts what is promised and what is answered, and lists what is missing', () => {
    expect(countItems(items('甲', '乙')).count).toBe(2);
    expect(countItems(text('辦理：(1)甲(2)乙(3)丙')).count).toBe(3);
    expect(countItems(text('一段文字')).count).toBe(1);
    expect(countItems(EMPTY_RICH_TEXT).count).toBe(0);
    const report = results(plan());
    const [section] = report.sections;
    const rowId = section?.kind === 'table' ? (section.rows[0]?.id ?? '') : '';
    const address = {
      kind: 'cell',
      sectionId: section?.id ?? '',
      rowId,
      columnId: 'result',
    } as const;
    const begun = startAnswers(report, address, items('甲', '乙', '丙'));
    const cell =
      begun.sections[0]?.kind === 'table' ? begun.sections[0].rows[0]?.cells['result'] : [];
    expect(cell).toEqual(Array.from({ length: 3 }, () => listItem('official', 3)));
    expect(countAnswers(cell ?? [])).toBe(0);
    expect(startAnswers(begun, address, items('甲', '乙', '丙'))).toBe(begun);
  });
});

describe('figures of a text', () => {
  it.each([
    ['全年受理 39,068 件，平均 14 天內辦結', ['39,068 件', '14 天']],
    ['節省 2 萬 6,820 元，滿意度 99.2 %，5,495 人次', ['2 萬 6,820 元', '99.2 %', '5,495 人次']],
    ['於 108 年 3 月 5 日辦理 2 場次', ['2 場次']],
    ['(1)受理 1. 流程', []],
  ])('%s', (line, expected) => {
    expect(figuresIn(text(line)).map((figure) => figure.text)).toEqual(expected);
  });
});
