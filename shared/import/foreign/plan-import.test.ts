import { describe, expect, it } from 'vitest';
import { blankReport, FORM_IDS } from '../../../test/fixtures/filled-report.ts';
import { uglyDocx } from '../../../test/fixtures/ugly-docx.ts';
import { richTextAt } from '../../model/address.ts';
import type { Report } from '../../model/report.ts';
import { plainText } from '../../model/rich-text.ts';
import type { ForeignDocument } from '../foreign-document.ts';
import { readDocument } from '../read-document.ts';
import { applyPlan } from './apply-plan.ts';
import { planImport } from './plan-import.ts';
import { readTitle, recognise } from './recognise.ts';

function read(bytes: Uint8Array): ForeignDocument {
  const document = readDocument(bytes);
  if (!document.ok) throw new Error(document.error.code);
  return document.value;
}

/** All that a report says, by the ids of form rows and sections. */
function said(report: Report): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const section of report.sections) {
    if (section.kind === 'prose') all.set(section.formSectionId, plainText(section.body));
    else {
      for (const row of section.rows) {
        all.set(row.formRowId, Object.values(row.cells).map(plainText).join('\n'));
      }
    }
  }
  return all;
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]/gu, '');

function take(formId: string) {
  const blank = blankReport(formId);
  const { bytes, written } = uglyDocx(blank.form, '經濟部示範局', 113);
  const document = read(bytes);
  const plan = planImport(document, blank);
  let id = 0;
  const makeId = (): string => {
    id += 1;
    return `new-${id}`;
  };
  const report = applyPlan(blank, plan.pieces, new Set(), document.images, makeId);
  return { blank, document, written, plan, report };
}

describe('documents made by hand in each form’s shape', () => {
  it('come to their rows: 95 % of rows, 99 % of characters, and the rest is listed', () => {
    let [rows, right, characters, placed] = [0, 0, 0, 0];
    for (const formId of FORM_IDS) {
      const { written, report, plan } = take(formId);
      const { total, fixed, pieces } = plan.characters;
      expect([formId, fixed + pieces]).toEqual([formId, total]);
      const now = said(report);
      const left = bare(
        (report.leftOver ?? [])
          .flatMap(({ parts }) => parts.map(({ text }) => plainText(text)))
          .join(''),
      );
      for (const [place, text] of written) {
        rows += 1;
        const size = bare(text).length;
        characters += size;
        const isRight = text
          .split('\n')
          .every((one) => bare(now.get(place) ?? '').includes(bare(one)));
        if (isRight) {
          right += 1;
          placed += size;
        } else {
          for (const one of text.split('\n')) {
            const isSomewhere =
              left.includes(bare(one)) ||
              [...now.values()].some((other) => bare(other).includes(bare(one)));
            expect([formId, place, one, isSomewhere]).toEqual([formId, place, one, true]);
          }
        }
      }
    }
    expect(rows).toBeGreaterThan(150);
    expect(right / rows).toBeGreaterThanOrEqual(0.95);
    expect(placed / characters).toBeGreaterThanOrEqual(0.99);
  });

  it('are recognised: form, agency and year', () => {
    for (const formId of FORM_IDS.slice(0, 3)) {
      const { document } = take(formId);
      const forms = FORM_IDS.map((one) => blankReport(one).form);
      const known = recognise(document, forms);
      expect([known.forms[0]?.formId, known.agency, known.year]).toEqual([
        formId,
        '經濟部示範局',
        113,
      ]);
    }
  });

  it('follow columns that were chosen by hand', () => {
    const blank = blankReport('bsmi-108-results');
    const { bytes } = uglyDocx(
      {
        ...blank.form,
        sections: blank.form.sections.slice(0, 1).map((one) =>
          one.kind === 'table'
            ? {
                ...one,
                columns: one.columns.map((column) =>
                  column.role === 'strategy' ? column : { ...column, label: `別的${column.id}` },
                ),
              }
            : one,
        ),
      },
      '示範局',
      113,
    );
    const document = read(bytes);
    const plan = planImport(document, blank, { 0: ['strategy', 'strategy', null, 'result'] });
    const [piece] = plan.pieces.filter(({ target }) => target?.kind === 'cell');
    expect(piece?.target?.kind === 'cell' && piece.target.columnId).toBe('result');
    expect(plan.rows.matched).toBeGreaterThan(8);
    expect(piece?.target?.kind === 'cell' && richTextAt(blank, piece.target)).toBeDefined();
  });
});

describe('a title', () => {
  const titled = (text: string): ForeignDocument => ({
    format: 'docx',
    parts: [{ kind: 'line', label: null, anchors: [], children: [{ type: 'text', text }] }],
    notes: [],
    notices: [],
    images: {},
  });

  it('names agency and year in either width, or neither', () => {
    expect(readTitle(titled('經濟部標準檢驗局 １０８年度提升服務效能'))).toEqual({
      agency: '經濟部標準檢驗局',
      year: 108,
    });
    expect(readTitle(titled('某機關114年上半年自評'))).toEqual({ agency: '某機關', year: 114 });
    expect(readTitle(titled('2024 年度計畫'))).toEqual({ agency: '', year: null });
  });
});

describe('a document of another form than the report’s', () => {
  const other = read(uglyDocx(blankReport('tainan-110-results').form, '經濟部示範局', 113).bytes);
  const plan = planImport(other, blankReport('bsmi-115-plan'));

  it('puts none of its tables into the text under a heading that both have', () => {
    const tables = plan.pieces.filter(({ text }) => bare(text).includes('主辦單位'));
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.map(({ target }) => target)).toEqual(tables.map(() => null));
    expect(plan.pieces.some(({ target }) => target?.kind === 'prose')).toBe(true);
    const { total, fixed, pieces } = plan.characters;
    expect(fixed + pieces).toBe(total);
  });

  it('lets a person say which of its columns are which', () => {
    expect(plan.tables[0]?.columns).toHaveLength(4);
    expect(plan.tables[0]?.heads.map(bare)).toEqual(['執行策略', '', '主辦單位', '執行績效與成果']);
  });
});
