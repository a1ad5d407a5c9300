import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { understandReport } from '../../electron/storage/read-report.ts';
import { expectedText } from '../../shared/export/expected-text.ts';
import type { ExportedText } from '../../shared/export/exported-text.ts';
import { loadExporter } from '../../shared/export/exporters.ts';
import { odtExporter } from '../../shared/export/odt/odt-exporter.ts';
import { odtParts } from '../../shared/export/odt/testing/odt-parts.ts';
import { writeOdt } from '../../shared/export/odt/write-odt.ts';
import { DEFAULT_PAGE_SETUP } from '../../shared/export/page-setup.ts';
import { printedHeadings } from '../../shared/export/printed-text.ts';
import { verifyExport } from '../../shared/export/verify-export.ts';
import { countingIds } from '../../shared/model/ids.ts';
import { createReport, type Report, reportTitle } from '../../shared/model/report.ts';
import { loadForm } from '../../shared/template/load-form.ts';
import { reportWithEveryBlock } from '../fixtures/every-block.ts';
import { generateReport } from '../fixtures/generate-report.ts';
import { openWorkshop, pagesOf, type Workshop, withoutSpace } from './libreoffice.ts';

const ASSETS = join(import.meta.dirname, '../../assets');
const NOW = '2026-01-05T01:02:03.000Z';
const FORMATS = ['odt', 'docx'] as const;

const files = (folder: string) =>
  readdirSync(join(ASSETS, folder)).map(
    (name) => [name, readFileSync(join(ASSETS, folder, name), 'utf8')] as const,
  );

function reports(): ReadonlyMap<string, Report> {
  const made = new Map<string, Report>();
  for (const [name, text] of files('forms')) {
    const form = loadForm(text, name);
    if (!form.ok) throw new Error(`${name} is not sound`);
    const makeId = countingIds('n');
    const report = createReport({
      form: form.value,
      agency: '測試機關',
      year: 115,
      now: NOW,
      makeId,
    });
    made.set(name.replace('.json', ''), report);
  }
  for (const [name, text] of files('samples')) {
    const understood = understandReport(JSON.parse(text), name);
    if (!understood.ok) throw new Error(`${name} is not a report`);
    made.set(name.replace('.json', ''), understood.value.report);
  }
  made.set('every-block', reportWithEveryBlock());
  made.set('branch', generateReport({ rows: 50, characters: 30_000, seed: 7 }));
  made.set('head-office', generateReport({ rows: 120, characters: 80_000, seed: 8 }));
  return made;
}

const all = reports();
let workshop: Workshop;
let pages: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  workshop = openWorkshop();
  const names: string[] = [];
  for (const [name, report] of all) {
    for (const format of FORMATS) {
      const exporter = await loadExporter(format);
      if (exporter.kind !== 'file') throw new Error(`${format} makes no file`);
      // One folder for the PDFs of both: so the format is in the stem too.
      names.push(`${name}-${format}.${format}`);
      workshop.put(`${name}-${format}.${format}`, await exporter.export(report, { now: NOW }));
    }
  }
  workshop.convert(names, 'pdf');
  workshop.convert(names, 'odt');
  pages = new Map(
    names.map((name) => {
      const stem = name.slice(0, name.lastIndexOf('.'));
      return [stem, pagesOf(workshop.path(join('pdf', `${stem}.pdf`)))];
    }),
  );
}, 600_000);

afterAll(() => workshop.close());

describe.each([...all.keys()])('LibreOffice, with the report %s', (name) => {
  const report = all.get(name) ?? expect.fail('no such report');
  const pagesAs = (format: (typeof FORMATS)[number]): readonly string[] =>
    pages.get(`${name}-${format}`) ?? expect.fail('no such document');

  it.each(FORMATS)('prints every character of the %s document', (format) => {
    expect(missing(charactersOf(expectedText(report)), pagesAs(format).join(''))).toEqual([]);
  });

  it('breaks the pages of both formats alike: their numbers differ by no more than a twentieth', () => {
    const [odt, docx] = [pagesAs('odt').length, pagesAs('docx').length];
    expect(Math.abs(odt - docx)).toBeLessThanOrEqual(docx / 20);
  });

  it('reads every word of the Word document in its order', () => {
    const read = odtExporter.readBack(workshop.take(join('odt', `${name}-docx.odt`)));
    if (!read.ok) throw new Error(read.error.code);
    expect(wordsIn(read.value)).toBe(wordsIn(expectedText(report)));
  });

  it('saves the ODT document with every word in its place', () => {
    const saved = workshop.take(join('odt', `${name}-odt.odt`));
    expect(verifyExport(odtExporter, report, saved)).toEqual([]);
  });
});

describe('LibreOffice, with every choice', () => {
  const report = reportWithEveryBlock();
  const choices = {
    comments: 'all',
    levels: 'repeated',
    contents: true,
    carriesReport: true,
    pageSetup: { ...DEFAULT_PAGE_SETUP, orientation: 'landscape', header: '{機關}' },
  } as const;
  let saved: Uint8Array;

  beforeAll(async () => {
    workshop.put('choices.odt', await writeOdt(report, { now: NOW, edition: 'v3', ...choices }));
    workshop.convert(['choices.odt'], 'odt');
    workshop.convert(['choices.odt'], 'pdf');
    saved = workshop.take(join('odt', 'choices.odt'));
  }, 120_000);

  it('saves every word in its place, with the contents', () => {
    expect(verifyExport(odtExporter, report, saved, choices)).toEqual([]);
  });

  it('keeps the comments, the marks of rows and the properties', () => {
    const { 'content.xml': content = '', 'meta.xml': meta = '' } = odtParts(saved);
    expect(content.match(/<office:annotation /gu)).toHaveLength(4);
    const marks = [...content.matchAll(/text:name="(_rd_[^"]*)"/gu)].map(([, name]) => name);
    expect(new Set(marks).size).toBe(6);
    expect(meta).toContain('ReportDeskRows');
    expect(meta).toContain(`<dc:title>${reportTitle(report)}</dc:title>`);
  });

  it('reckons the pages of the contents, and prints head and foot on each', () => {
    const printed = pagesOf(workshop.path(join('pdf', 'choices.pdf')));
    expect(printed[0]).toMatch(/目錄壹、計畫依據\.{5,}2/u);
    printed.forEach((page, i) => {
      expect(page).toContain(`第${i + 1}頁，共${printed.length}頁`);
      expect(page).toContain('測試機關');
    });
  });
});

describe('LibreOffice, with every choice of a large document', () => {
  const report = all.get('head-office') ?? expect.fail('no such report');
  const choices = {
    levels: 'repeated',
    numbering: 'automatic',
    contents: true,
    pageSetup: { ...DEFAULT_PAGE_SETUP, orientation: 'landscape' },
  } as const;
  const printed = new Map<string, readonly string[]>();

  beforeAll(async () => {
    for (const format of FORMATS) {
      const exporter = await loadExporter(format);
      if (exporter.kind !== 'file') throw new Error(`${format} makes no file`);
      const stem = `large-${format}`;
      workshop.put(`${stem}.${format}`, await exporter.export(report, { now: NOW, ...choices }));
      workshop.convert([`${stem}.${format}`], 'pdf');
      printed.set(format, pagesOf(workshop.path(join('pdf', `${stem}.pdf`))));
    }
  }, 300_000);

  it.each(FORMATS)('prints every character of the %s document, numbers of lists too', (format) => {
    const expected = charactersOf(expectedText(report, choices));
    expect(missing(expected, (printed.get(format) ?? []).join(''))).toEqual([]);
  });

  it.each(FORMATS)('repeats the header row of every table, in %s', (format) => {
    expectHeaderRows(report, printed.get(format) ?? []);
  });
});

it.each(FORMATS)('LibreOffice repeats the header row on every page of a table, in %s', (format) => {
  const printed = pages.get(`head-office-${format}`) ?? [];
  expect(printed.length).toBeGreaterThan(20);
  expectHeaderRows(all.get('head-office') ?? expect.fail('no such report'), printed);
});

/** From the heading of a table to the next heading of all, every page has the table's header row. */
function expectHeaderRows(report: Report, printed: readonly string[]): void {
  const headings = printedHeadings(report).map(({ text }) => withoutSpace(text));
  // The last page that names it: contents name all of them before.
  const begins = headings.map((text) => printed.findLastIndex((page) => page.includes(text)));
  expect(begins).not.toContain(-1);
  let checked = 0;
  for (const section of report.form.sections) {
    if (section.kind !== 'table' || section.headingPrinted === null) continue;
    const at = headings.indexOf(withoutSpace(section.headingPrinted));
    const labels = section.columns.map(({ label }) => withoutSpace(label));
    // A heading may stand at the foot of a page, and the next one in the middle.
    const own = printed.slice((begins[at] ?? 0) + 1, begins[at + 1] ?? printed.length);
    const without = own.filter((page) => !labels.every((label) => page.includes(label)));
    expect(without, section.headingPrinted).toEqual([]);
    checked += own.length > 0 ? 1 : 0;
  }
  expect(checked).toBeGreaterThan(1);
}

/** All words in their order, without those of flowcharts, which stand where their shapes do. */
function wordsIn(text: ExportedText): string {
  return withoutSpace(
    linesOf(text)
      .filter((line) => !line.startsWith('\uFFFC'))
      .map(printedOnly)
      .join(''),
  ).replace(/\p{Cc}/gu, '');
}

/** What is printed of a document, without white space and without the signs that stand for figures. */
function charactersOf(text: ExportedText): string {
  return withoutSpace(linesOf(text).map(printedOnly).join('')).replace(/\p{Cc}/gu, '');
}

function linesOf(text: ExportedText): readonly string[] {
  return text.flatMap((part) =>
    part.kind === 'paragraph'
      ? [part.text]
      : part.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
  );
}

/** Of a figure only the words in it are printed, not what is said of it; of a small table no mark of its header. */
function printedOnly(line: string): string {
  if (line.startsWith('\uFFFC')) return line.split('\u001E').slice(3).join('');
  return line.startsWith('\u001E') ? line.slice(2) : line;
}

/** The characters of which the pages hold fewer than they should. */
function missing(expected: string, printed: string): readonly string[] {
  const left = new Map<string, number>();
  for (const character of printed) left.set(character, (left.get(character) ?? 0) + 1);
  const lost: string[] = [];
  for (const character of expected) {
    const count = left.get(character) ?? 0;
    if (count === 0) lost.push(character);
    else left.set(character, count - 1);
  }
  return lost;
}
