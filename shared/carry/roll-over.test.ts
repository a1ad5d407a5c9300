import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryReport } from '../../test/fixtures/arbitraries.ts';
import { smallForm, smallProse, smallReport, smallTable } from '../../test/fixtures/small-form.ts';
import { addRowBelow } from '../model/added-row-edits.ts';
import { checkAgreement } from '../model/agreement.ts';
import { allTexts } from '../model/all-texts.ts';
import { paragraph } from '../model/block.ts';
import { check } from '../model/check.ts';
import { countingIds } from '../model/ids.ts';
import { fieldRun, textRun } from '../model/inline.ts';
import { refreshFields } from '../model/refresh-fields.ts';
import { type Report, reportSchema } from '../model/report.ts';
import { isBlank, plainText, type RichText } from '../model/rich-text.ts';
import { setAssessment, setOwners, setRichText, setSelfScore } from '../model/updates.ts';
import { matchForms } from './match-forms.ts';
import { rollOver } from './roll-over.ts';
import { keepSentence, unchangedSentences } from './unchanged.ts';
import { staleYears } from './year-marks.ts';

const NOW = '2026-12-01T00:00:00.000Z';
const text = (words: string): RichText => [paragraph([textRun(words)])];

function roll(
  report: Report,
  withText: boolean,
  year = report.year + 1,
  form = report.form,
): Report {
  return rollOver(report, {
    form,
    match: matchForms(report, form),
    year,
    fileName: 'last.json',
    withText,
    now: NOW,
    makeId: countingIds('r'),
  });
}

function lastYear(): { report: Report; sectionId: string; rowId: string } {
  const places = { allowsAddedRows: [{ id: 'p', under: ['(一)正確'] }] };
  let report = smallReport(smallForm({ sections: [smallProse(), smallTable(places)] }));
  const [, table] = report.sections;
  const sectionId = table?.id ?? '';
  const rowId = table?.kind === 'table' ? (table.rows[0]?.id ?? '') : '';
  const cell = { kind: 'cell', sectionId, rowId, columnId: 'result' } as const;
  report = setRichText(
    report,
    cell,
    text('115年度受理 39,068 件，平均 2 天辦結。持續辦理教育訓練課程。'),
  );
  report = setOwners(report, { sectionId, rowId }, ['第一課', '嘉辦']);
  report = setAssessment(report, { sectionId, rowId }, 'row', { met: true, note: '統計表' });
  report = setSelfScore(report, { sectionId, rowId }, 9);
  report = addRowBelow(report, { sectionId, rowId }, countingIds('own'), text('自己的策略')).report;
  return { report, sectionId, rowId };
}

function rowsOf(report: Report) {
  return report.sections.flatMap((section) => (section.kind === 'table' ? section.rows : []));
}

describe('a year follows from the year before', () => {
  it('takes strategies and units over, leaves judgement behind and carries the text beside each row', () => {
    const { report } = lastYear();
    const next = roll(report, false);
    expect(next).toMatchObject({ year: 116, createdAt: NOW, agency: report.agency });
    expect(next.id).not.toBe(report.id);
    expect(
      rowsOf(next).map(({ formRowId, owners, state, assessments, selfScore }) => [
        formRowId,
        owners,
        state,
        assessments,
        selfScore,
      ]),
    ).toEqual([
      ['d1-r01', ['第一課', '嘉辦'], 'empty', {}, null],
      ['d1-r02', ['第一課'], 'empty', {}, null],
      ['own1', ['第一課', '嘉辦'], 'writing', {}, null],
      ['d1-r03', ['第一課'], 'empty', {}, null],
    ]);
    expect(plainText(rowsOf(next)[2]?.cells['strategy'] ?? [])).toBe('自己的策略');
    expect(next.lastYear).toEqual({
      title: '測試機關115年度成果',
      agency: '測試機關',
      year: 115,
      fileName: 'last.json',
      places: [
        {
          from: ['構面一：基礎服務', '(一)正確', '1.流程'],
          sectionId: 'd1',
          rowId: 'd1-r01',
          parts: [
            {
              label: '執行績效與成果',
              columnId: 'result',
              text: text('115年度受理 39,068 件，平均 2 天辦結。持續辦理教育訓練課程。'),
            },
          ],
        },
      ],
    });
    expect(checkAgreement(next)).toEqual([]);
  });

  it('keeps references to rows and headings of the text taken over', () => {
    const { report, sectionId, rowId } = lastYear();
    const [prose] = report.sections;
    const proseId = prose?.id ?? '';
    const line = [rowId, proseId].map((target) => fieldRun({ kind: 'reference', target }));
    const written = refreshFields(
      setRichText(report, { kind: 'prose', sectionId: proseId }, [
        paragraph([textRun('詳'), ...line]),
      ]),
    );
    const words = (of: Report): string => {
      const [first] = of.sections;
      return first?.kind === 'prose' ? plainText(first.body) : '';
    };
    expect(words(written)).toBe('詳構面一（一）1.壹、計畫依據');
    const next = roll(written, true);
    expect(words(next)).toBe(words(written));
    // Both point into the new report: what they name there is what the old one named.
    const ids = next.sections.map(({ id }) => id);
    expect(ids).not.toContain(proseId);
    expect(ids).not.toContain(sectionId);
  });

  it('marks years of a text taken over and tells unchanged sentences until they change or are kept', () => {
    let next = roll(lastYear().report, true);
    expect(staleYears(next).map(({ words }) => words)).toEqual(['115年度']);
    const sentences = unchangedSentences(next);
    expect(sentences.map(({ text: words }) => words)).toEqual([
      '115年度受理 39,068 件，平均 2 天辦結。',
      '持續辦理教育訓練課程。',
    ]);
    next = keepSentence(next, '持續辦理教育訓練課程。');
    expect(unchangedSentences(next).map(({ from }) => from)).toEqual([0]);
    const [first] = sentences;
    if (first === undefined) throw new Error('no sentence');
    next = setRichText(next, first.address, text('116年度受理 41,000 件，平均 2 天辦結。'));
    expect(unchangedSentences(next)).toEqual([]);
    expect(staleYears(next)).toEqual([]);
  });

  it('comes out the same each time, and once more a year later', () => {
    fc.assert(
      fc.property(arbitraryReport(), fc.boolean(), (report, withText) => {
        const base = { ...report, year: Math.min(report.year, 190) };
        const once = roll(base, withText);
        expect(roll(base, withText)).toEqual(once);
        const twice = roll(once, withText);
        const shape = (one: Report) =>
          rowsOf(one).map(({ formRowId, owners, cells, state }) => ({
            formRowId,
            owners,
            cells,
            state,
          }));
        expect(shape(twice)).toEqual(shape(once));
        expect(allTexts(twice).map(({ richText }) => richText)).toEqual(
          allTexts(once).map(({ richText }) => richText),
        );
        expect(check(reportSchema, JSON.parse(JSON.stringify(twice)))).toMatchObject({ ok: true });
        expect(checkAgreement(twice)).toEqual([]);
        if (!withText) expect(allTexts(once).every(({ richText }) => isBlank(richText))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
