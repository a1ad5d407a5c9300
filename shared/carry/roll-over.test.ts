import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryReport, arbitraryRichText } from '../../test/fixtures/arbitraries.ts';
import { arbitraryChanges } from '../../test/fixtures/form-changes.ts';
import { blocksOf, count, linesOf, lost, textsOf } from '../../test/fixtures/signs.ts';
import {
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
import type { LeftOver } from '../model/carried.ts';
import { check } from '../model/check.ts';
import { mapLines } from '../model/comment-anchors.ts';
import type { Form } from '../model/form.ts';
import { countingIds } from '../model/ids.ts';
import { imageBlock } from '../model/image-block.ts';
import { fieldRun, textRun, withComments } from '../model/inline.ts';
import { refreshFields } from '../model/refresh-fields.ts';
import { type Report, reportSchema } from '../model/report.ts';
import { isBlank, plainText, type RichText } from '../model/rich-text.ts';
import { setAssessment, setOwners, setRichText, setSelfScore } from '../model/updates.ts';
import { blockWords } from './block-words.ts';
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

  it('under another form keeps strategies and lines without a place as left over, and shows the rest beside', () => {
    const places = { allowsAddedRows: [{ id: 'p', under: ['(一)正確'] }] };
    const fields = [{ id: 'name', label: '專案名稱' }];
    const old = smallForm({ sections: [smallTable({ ...places, fields })] });
    let report = smallReport(old);
    const [table] = report.sections;
    if (table?.kind !== 'table') throw new Error('no table');
    const at = { sectionId: table.id, rowId: table.rows[0]?.id ?? '' };
    report = { ...report, sections: [{ ...table, fields: { name: '智慧櫃檯' } }] };
    report = addRowBelow(report, at, countingIds('own'), text('自己的策略')).report;
    const own = { kind: 'cell', sectionId: table.id, rowId: 'own1', columnId: 'result' } as const;
    report = setRichText(report, own, text('做了115年的事'));
    report = setAssessment(report, at, 'row', { met: true, note: '屬於去年' });
    const form = smallForm({
      version: 2,
      sections: [
        smallTable({
          id: 'dx',
          heading: '別的構面',
          rows: [smallRow('x1', ['(一)新', '1.新的列'])],
        }),
      ],
    });
    const left = (next: Report) =>
      next.leftOver?.map(({ from, parts }) => [
        from.at(-1),
        parts.map((part) => plainText(part.text)),
      ]);
    expect(left(roll(report, false, 116, form))).toEqual(
      [
        ['2.自己的策略', ['自己的策略']],
        ['構面一：基礎服務', ['智慧櫃檯']],
      ].map(([from, parts]) => [expect.stringContaining(String(from).slice(-5)), parts]),
    );
    const next = roll(report, true, 116, form);
    expect(left(next)?.[0]?.[1]).toEqual(['自己的策略', '做了115年的事']);
    expect(next.leftOver?.every(({ assessments }) => assessments === undefined)).toBe(true);
    expect(next.lastYear?.places.map(({ parts }) => plainText(parts[0]?.text ?? []))).toEqual([
      '做了115年的事',
    ]);
    expect(check(reportSchema, JSON.parse(JSON.stringify(next)))).toMatchObject({ ok: true });
  });

  it('takes what was left over along: as a draft with its pictures, and beside the report as words', () => {
    const picture = { mime: 'image/png', data: 'AAAA', width: 1, height: 1 } as const;
    const written: RichText = [
      paragraph([withComments(textRun('115年的舊文'), ['t1'])]),
      imageBlock('i1', 40, '照片'),
      imageBlock('i1', 40),
      paragraph(),
    ];
    const entry: LeftOver = {
      id: 'l1',
      from: ['舊構面', '(九)舊列'],
      formName: '舊表',
      parts: [{ label: '成果', text: written }],
      selfScore: 3,
      assessments: [{ criterion: '甲', met: true, note: '', score: null }],
    };
    const report: Report = { ...smallReport(), images: { i1: picture }, leftOver: [entry] };
    const beside = [
      {
        from: entry.from,
        parts: [
          {
            label: '成果',
            text: [
              ...text('115年的舊文'),
              ...text('（圖片：照片）'),
              ...text('（圖片）'),
              paragraph(),
            ],
          },
        ],
      },
    ];
    const without = roll(report, false);
    expect(without.lastYear?.places).toEqual(beside);
    expect([without.leftOver, without.images]).toEqual([undefined, undefined]);
    const next = roll(report, true);
    expect(next.lastYear?.places).toEqual(beside);
    expect(next.images).toEqual({ i1: picture });
    expect(next.leftOver).toEqual([
      {
        id: expect.any(String),
        from: entry.from,
        formName: '舊表',
        parts: [
          {
            label: '成果',
            text: [
              paragraph([{ ...textRun('115年'), stale: 'year' }, textRun('的舊文')]),
              ...written.slice(1),
            ],
          },
        ],
      },
    ]);
    expect(checkAgreement(next)).toEqual([]);
  });

  it('loses no sign under any other form: drafts, strategies and lines are in it, the rest is beside it', () => {
    const own = fc.array(fc.tuple(fc.nat(20), arbitraryRichText()), { maxLength: 4 });
    fc.assert(
      fc.property(
        arbitraryReport(),
        own,
        arbitraryChanges(),
        fc.boolean(),
        (base, added, change, withText) => {
          const report = withOwnRows({ ...base, year: Math.min(base.year, 190) }, added);
          const form = change(report.form);
          const next = roll(report, withText, report.year + 1, form);
          // A wording that the form prints itself is there.
          const printed = new Set(
            form.sections.flatMap((section) =>
              section.kind === 'table' ? section.rows.map((row) => row.text) : [],
            ),
          );
          const { wordings, drafts } = split(report);
          const kept = wordings.filter((words) => !printed.has(plainText(words)));
          const taken = withText ? [...kept, ...drafts] : kept;
          expect(
            lost(count(blocksOf(taken, ownWords)), count(blocksOf(textsOf(next), ownWords))),
          ).toEqual({});
          const beside = (next.lastYear?.places ?? []).flatMap(({ parts }) =>
            parts.map((part) => part.text),
          );
          expect(lost(count(blocksOf(drafts, words)), count(blocksOf(beside, words)))).toEqual({});
          const lines = (of: Report) =>
            count(
              linesOf({
                ...of,
                sections: of.sections.map((section) =>
                  section.kind === 'table'
                    ? { ...section, rows: section.rows.map((row) => ({ ...row, assessments: {} })) }
                    : section,
                ),
              }),
            );
          expect(lost(lines(report), lines(next))).toEqual({});
          expect(check(reportSchema, JSON.parse(JSON.stringify(next)))).toMatchObject({ ok: true });
          expect(checkAgreement(next)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
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

/** A report with some rows of the office's own under the headings of its tables. */
function withOwnRows(report: Report, added: readonly (readonly [number, RichText])[]): Report {
  const form: Form = {
    ...report.form,
    sections: report.form.sections.map((section) =>
      section.kind === 'table'
        ? {
            ...section,
            allowsAddedRows: [
              { id: `${section.id}-p`, under: section.rows[0]?.path.slice(0, 1) ?? [] },
            ],
          }
        : section,
    ),
  };
  const makeId = countingIds('own');
  return added.reduce<Report>(
    (result, [at, wording]) => {
      const places = result.sections.flatMap((section) =>
        section.kind === 'table'
          ? section.rows.map((row) => ({ sectionId: section.id, rowId: row.id }))
          : [],
      );
      const place = places[at % places.length];
      return place === undefined
        ? result
        : refreshFields(addRowBelow(result, place, makeId, wording).report);
    },
    { ...report, form },
  );
}

/** The wordings of the office's own rows, and all other texts. */
function split(report: Report): { wordings: readonly RichText[]; drafts: readonly RichText[] } {
  const own = new Set(
    rowsOf(report).flatMap(({ added, cells }) => (added === undefined ? [] : [cells['strategy']])),
  );
  const texts = textsOf(report);
  return {
    wordings: texts.filter((one) => own.has(one)),
    drafts: texts.filter((one) => !own.has(one)),
  };
}

/** What a block says, a picture the same as its words. */
function words(block: Block): string {
  return blockWords(block);
}

/** What a block says without what follows from something else: under another form a reference reads otherwise. */
function ownWords(block: Block): string {
  return words(
    mapLines(block, (line) =>
      line.map((inline) =>
        inline.type === 'text' && inline.field !== undefined ? { ...inline, text: '' } : inline,
      ),
    ),
  );
}
