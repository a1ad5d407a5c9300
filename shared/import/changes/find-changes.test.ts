import { describe, expect, it } from 'vitest';
import { addedRowsReport } from '../../../test/fixtures/added-rows-form.ts';
import { reportWithEveryBlock } from '../../../test/fixtures/every-block.ts';
import { FORM_IDS, filledReport, sampleReport } from '../../../test/fixtures/filled-report.ts';
import { loadExporter } from '../../export/exporters.ts';
import { richTextAt } from '../../model/address.ts';
import { paragraph } from '../../model/block.ts';
import { countingIds } from '../../model/ids.ts';
import type { Report } from '../../model/report.ts';
import { plainText } from '../../model/rich-text.ts';
import type { ForeignDocument, ForeignPart } from '../foreign-document.ts';
import { readDocument } from '../read-document.ts';
import { applyChanges } from './apply-changes.ts';
import type { DocumentChange } from './document-change.ts';
import { findChanges } from './find-changes.ts';

const NOW = '2026-01-02T03:04:05.000Z';

async function documentOf(report: Report, format: 'docx' | 'odt'): Promise<ForeignDocument> {
  const exporter = await loadExporter(format);
  if (exporter.kind !== 'file') throw new Error(`${format} is no file`);
  const read = readDocument(await exporter.export(report, { now: NOW }));
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

/** A document in which every line was passed through a change; null takes a line away. */
function edited(
  document: ForeignDocument,
  change: (text: string) => string | null,
): ForeignDocument {
  const parts = (list: readonly ForeignPart[]): readonly ForeignPart[] =>
    list.flatMap((part): readonly ForeignPart[] => {
      if (part.kind === 'drawing') return [part];
      if (part.kind === 'grid') {
        return [
          {
            ...part,
            rows: part.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell) => ({ ...cell, parts: parts(cell.parts) })),
            })),
          },
        ];
      }
      const whole = part.children.map((one) => (one.type === 'break' ? '\n' : one.text)).join('');
      const next = change(whole);
      if (next === null) return [];
      return next === whole ? [part] : [{ ...part, children: [{ type: 'text', text: next }] }];
    });
  return { ...document, parts: parts(document.parts) };
}

/** The report when all of it is accepted. */
const taken = (report: Report, changes: readonly DocumentChange[]): Report =>
  applyChanges(report, changes, () => ({ kind: 'take' }), {}, countingIds('new'));

const show = (changes: readonly DocumentChange[]) =>
  changes.map(({ kind, place }) => `${kind} ${place.join('/')}`);

describe('a document that nobody edited', () => {
  const reports: readonly (readonly [string, () => Report])[] = [
    ['the sample', sampleReport],
    ['a report with every block', reportWithEveryBlock],
    ['a report with rows of its own', addedRowsReport],
    ...FORM_IDS.map((id, i) => [id, () => filledReport(id, i + 1)] as const),
  ];
  for (const [name, make] of reports) {
    for (const format of ['docx', 'odt'] as const) {
      it(`says nothing new: ${name} as ${format}`, async () => {
        const report = make();
        const { changes, account } = findChanges(report, report, await documentOf(report, format));
        expect(show(changes)).toEqual([]);
        expect(account.placed + account.fixed).toBe(account.total);
      });
    }
  }
});

describe('a document that was edited', () => {
  const report = sampleReport();
  const row = report.sections.flatMap((one) => (one.kind === 'table' ? one.rows : []))[0];

  it('gives back the report with the new words and nothing else, when all is taken', async () => {
    const document = edited(await documentOf(report, 'docx'), (text) =>
      text.replaceAll('民眾', '洽公民眾'),
    );
    const { changes } = findChanges(report, report, document);
    const texts = changes.filter(({ kind }) => kind === 'text');
    expect(texts.length).toBeGreaterThan(10);
    const next = taken(report, texts);
    for (const change of texts) {
      if (change.kind !== 'text') continue;
      const before = plainText(richTextAt(report, change.address) ?? []);
      expect(plainText(richTextAt(next, change.address) ?? [])).toBe(
        before.replaceAll('民眾', '洽公民眾'),
      );
    }
  });

  it('keeps a numbered list’s levels when one of its items was deleted', async () => {
    const given = filledReport('bsmi-108-results', 3);
    const document = edited(await documentOf(given, 'docx'), (text) =>
      /^1\.\t/u.test(text) ? null : text,
    );
    const { changes } = findChanges(given, given, document);
    const after = changes.flatMap((one) => (one.kind === 'text' ? [one] : []));
    expect(after.length).toBeGreaterThan(0);
    for (const one of after) {
      const items = one.before.filter((block) => block.type === 'item');
      expect(one.after.filter((block) => block.type === 'item')).toEqual(items.slice(1));
    }
  });

  it('tells of fixed wording that was changed and takes none of it over', async () => {
    const strategy = report.form.sections.flatMap((one) =>
      one.kind === 'table' ? one.rows.flatMap(({ printed }) => printed) : [],
    )[0];
    if (strategy === undefined) throw new Error('no strategy');
    const document = edited(await documentOf(report, 'odt'), (text) =>
      text === strategy ? `${text}（修正）` : text,
    );
    const { changes, anchors } = findChanges(report, report, document);
    expect(changes.map(({ kind }) => kind)).toEqual(['fixed']);
    expect(anchors.rowsByBookmark + anchors.rowsByWording).toBe(anchors.rows);
    expect(taken(report, changes)).toBe(report);
  });

  it('finds a section whose heading became one line with the text above or below it', async () => {
    const given = filledReport('mobile-service-plan', 1);
    const document = await documentOf(given, 'docx');
    const at = document.parts.findIndex(
      (part, i) => part.kind === 'line' && part.heading !== undefined && i > 4,
    );
    for (const from of [at - 1, at]) {
      const [first, second] = [document.parts[from], document.parts[from + 1]];
      if (first?.kind !== 'line' || second?.kind !== 'line') throw new Error('no lines');
      const joined = { ...first, children: [...first.children, ...second.children] };
      const parts = document.parts.toSpliced(from, 2, joined);
      const { changes, account } = findChanges(given, given, { ...document, parts });
      expect(show(changes)).toEqual([]);
      expect(account.placed + account.fixed).toBe(account.total);
    }
  });

  it('says that the report was changed at the same place since', async () => {
    const document = edited(await documentOf(report, 'docx'), (text) =>
      text.replaceAll('民眾', '洽公民眾'),
    );
    const all = findChanges(report, report, document).changes;
    const first = all.find((one) => one.kind === 'text');
    if (first?.kind !== 'text') throw new Error('nothing was changed');
    const later = paragraph([{ type: 'text', text: '後來' }]);
    const current = taken(report, [{ ...first, after: [later] }]);
    const again = findChanges(report, current, document).changes;
    expect(
      again.flatMap((one) => (one.kind === 'text' ? [one.isConflict] : [])).filter(Boolean),
    ).toHaveLength(1);
  });

  it('says how many texts of the report are in it: most of an edited one, few of another one', async () => {
    const given = filledReport('tainan-110-results', 1);
    const other = await documentOf(filledReport('tainan-110-results', 9), 'docx');
    const own = edited(await documentOf(given, 'docx'), (text) => text.replaceAll('件', '件次'));
    const { written, alike } = findChanges(given, given, own).anchors;
    expect([written > 40, alike]).toEqual([true, written]);
    expect(findChanges(given, given, other).anchors.alike).toBeLessThan(written / 4);
  });

  it('lists what it found in the order in which it is printed, the title first', async () => {
    const given = filledReport('bsmi-115-plan', 1);
    const document = edited(await documentOf(given, 'docx'), (text) =>
      text.replace('計畫', '規劃').replace('件，', '件次，'),
    );
    const { changes } = findChanges(given, given, document);
    const heads = [...new Set(changes.map(({ place: [first] }) => first))];
    const printed = given.form.sections.flatMap((one) => [
      ...(one.kind === 'prose' ? [`${one.number ?? ''}、${one.heading}`] : [one.heading]),
    ]);
    expect(heads[0]).toBe('標題');
    expect(heads.slice(1)).toEqual(printed.filter((one) => heads.includes(one)));
    expect(heads.length).toBeGreaterThan(5);
  });

  it('lists a new row and a missing row, and drops neither', async () => {
    const document = await documentOf(report, 'docx');
    const parts = document.parts.map((part): ForeignPart => {
      if (part.kind !== 'grid') return part;
      const [head, first, ...rest] = part.rows;
      if (head === undefined || first === undefined) return part;
      const foreign = {
        isHeader: false,
        cells: first.cells.map((cell) => ({
          ...cell,
          rowSpan: 1,
          parts: [
            {
              kind: 'line' as const,
              label: null,
              anchors: [],
              children: [{ type: 'text' as const, text: `本局另行推動的措施${cell.column}` }],
            },
          ],
        })),
      };
      return { ...part, rows: [head, ...rest.slice(0, 1), foreign, ...rest.slice(1)] };
    });
    const { changes, account } = findChanges(report, report, { ...document, parts });
    const kinds = changes.map(({ kind }) => kind);
    expect(kinds).toContain('missing-row');
    expect(kinds).toContain('unplaced');
    expect(account.placed + account.fixed + account.unplaced).toBe(account.total);
    expect(row).toBeDefined();
  });
});

describe('a row that the document has more, in a form that takes rows of the office’s own', () => {
  const line = (text: string): ForeignPart => ({
    kind: 'line',
    label: null,
    anchors: [],
    children: [{ type: 'text', text }],
  });
  /** Puts rows behind that of a wording, with the text of their cells by column. */
  function withRows(
    document: ForeignDocument,
    wording: string,
    rows: readonly Readonly<Record<number, readonly string[]>>[],
  ): ForeignDocument {
    const parts = document.parts.map((part): ForeignPart => {
      if (part.kind !== 'grid') return part;
      const at = part.rows.findIndex(({ cells }) =>
        cells.some((cell) => JSON.stringify(cell.parts).includes(wording)),
      );
      if (at < 0) return part;
      const fresh = rows.map((cells) => ({
        isHeader: false,
        cells: Object.entries(cells).map(([column, lines]) => ({
          column: Number(column),
          columnSpan: 1,
          rowSpan: 1,
          parts: lines.map(line),
        })),
      }));
      return { ...part, rows: part.rows.toSpliced(at + 1, 0, ...fresh) };
    });
    return { ...document, parts };
  }
  const FIRST = {
    1: ['(三)　推動行動服務'],
    2: ['第二課'],
    3: ['(三)到府收件 12 次。', '另設專線。'],
  };
  const SECOND = { 1: ['(四)提供英語服務'], 3: ['(四)編印英語說明。'] };
  const added = async (report: Report) =>
    withRows(await documentOf(report, 'docx'), '(二)資訊透明度', [FIRST, SECOND]);
  const rowsOf = (report: Report) =>
    report.sections.flatMap((section) =>
      section.kind === 'table'
        ? section.rows
            .filter((row) => row.added !== undefined)
            .map(({ added: place, owners, cells }) => [
              place?.place,
              owners,
              ...Object.values(cells).map(plainText),
            ])
        : [],
    );

  it('is offered as a row, and taken in its order with its units and text, its number counted by the program', async () => {
    const report = addedRowsReport();
    const { changes, account } = findChanges(report, report, await added(report));
    expect(show(changes)).toEqual([
      'added-row 執行策略及具體推動作法/一、完備基礎服務',
      'added-row 執行策略及具體推動作法/一、完備基礎服務',
    ]);
    expect(account.placed + account.fixed).toBe(account.total);
    const next = taken(report, changes);
    expect(rowsOf(next)).toEqual([
      ['d2-a1', ['第二課'], '到府收件 12 次。\n另設專線。', '推動行動服務'],
      ['d2-a1', ['第一課'], '編印英語說明。', '提供英語服務'],
    ]);
    // Brought in again, it has nothing to say.
    expect(findChanges(report, next, await added(report)).changes).toEqual([]);
  });

  it('keeps its words aside when it is not taken', async () => {
    const report = addedRowsReport();
    const { changes } = findChanges(report, report, await added(report));
    const kept = applyChanges(report, changes, () => ({ kind: 'keep' }), {}, countingIds('k'));
    expect(rowsOf(kept)).toEqual([]);
    expect(kept.leftOver?.map(({ parts }) => parts.map(({ text }) => plainText(text)))).toEqual([
      ['(三)　推動行動服務\n第二課\n(三)到府收件 12 次。\n另設專線。'],
      ['(四)提供英語服務\n(四)編印英語說明。'],
    ]);
  });

  it('goes as a whole when it is missing in the document and that is accepted', async () => {
    const blank = addedRowsReport();
    const report = taken(blank, findChanges(blank, blank, await added(blank)).changes);
    const document = await documentOf(blank, 'docx');
    const { changes } = findChanges(report, report, document);
    expect(changes.map(({ kind }) => kind)).toEqual(['missing-row', 'missing-row']);
    expect(rowsOf(taken(report, changes))).toEqual([]);
  });
});
