import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understandReport } from '../../electron/storage/read-report.ts';
import type { FileExporter } from '../../shared/export/exporter.ts';
import { fileExporters } from '../../shared/export/exporters.ts';
import { verifyExport } from '../../shared/export/verify-export.ts';
import { paragraph } from '../../shared/model/block.ts';
import { countingIds } from '../../shared/model/ids.ts';
import { createReport, type Report } from '../../shared/model/report.ts';
import { plainText, type RichText } from '../../shared/model/rich-text.ts';
import { loadForm } from '../../shared/template/load-form.ts';
import { arbitraryReport } from '../fixtures/arbitraries.ts';

const ASSETS = join(import.meta.dirname, '../../assets');
const NOW = '2026-01-05T01:02:03.000Z';

const jsonFiles = (folder: string) =>
  readdirSync(join(ASSETS, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, readFileSync(join(ASSETS, folder, name), 'utf8')] as const);

describe.each(await fileExporters())('the $id exporter', (exporter) => {
  it('gives back every word of any report, in its place', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport(), async (report) => {
        const bytes = await exporter.export(report, { now: NOW });
        expect(verifyExport(exporter, report, bytes)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives back what is left of text that no file may hold', { timeout: 60_000 }, async () => {
    const unit = fc.oneof(
      fc.integer({ min: 0, max: 0x2f }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        '\uD800',
        '\uDC00',
        '\uFFFE',
        '\uFFFF',
        '\u200B',
        '\uFEFF',
        '\u0085',
        '\u2028',
      ),
      fc.constantFrom('𠮷', '𡘙', '𨧀', '甲', ' ', ']]>', '&lt;', '<w:p>'),
    );
    const text = fc.array(unit, { minLength: 1, maxLength: 12 }).map((units) => units.join(''));
    const form = smallestForm();
    await fc.assert(
      fc.asyncProperty(text, text, async (agency, words) => {
        const report = withEveryCell(blankReport(form, agency), [
          paragraph([{ type: 'text', text: words }]),
        ]);
        const bytes = await exporter.export(report, { now: NOW });
        expect(verifyExport(exporter, report, bytes)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('makes the same bytes of the same report', async () => {
    const report = blankReport(smallestForm(), '測試機關');
    const [first, second] = [
      await exporter.export(report, { now: NOW }),
      await exporter.export(structuredClone(report), { now: NOW }),
    ];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it.each(jsonFiles('forms'))('exports the blank form %s whole', async (name, text) => {
    const form = loadForm(text, name);
    if (!form.ok) throw new Error(`${name} is not sound`);
    const report = blankReport(form.value, '測試機關');
    const bytes = await exporter.export(report, { now: NOW });
    expect(verifyExport(exporter, report, bytes)).toEqual([]);
    expectEveryWord(report, allText(exporter.readBack(bytes)));
  });

  it.each(jsonFiles('samples'))('exports the sample %s whole', async (name, text) => {
    const understood = understandReport(JSON.parse(text), name);
    if (!understood.ok) throw new Error(`${name} is not a report`);
    const { report } = understood.value;
    const bytes = await exporter.export(report, { now: NOW });
    expect(verifyExport(exporter, report, bytes)).toEqual([]);
    expectEveryWord(report, allText(exporter.readBack(bytes)));
  });
});

/**
 * Looks for the report's words without asking the exporter's own idea of what must be in the file: a
 * mistake shared by writing and verifying would show here.
 */
function expectEveryWord(report: Report, text: string): void {
  const missing = reportWords(report).filter((line) => !text.includes(line));
  expect(missing).toEqual([]);
}

function reportWords(report: Report): readonly string[] {
  const { title } = report.form;
  const words: string[] = [
    ...(title.includes('{agency}') ? [report.agency] : []),
    ...(title.includes('{year}') ? [String(report.year)] : []),
  ];
  for (const section of report.form.sections) {
    words.push(section.heading);
    if (section.kind === 'table') {
      words.push(...section.columns.map(({ label }) => label));
      words.push(
        ...section.rows.flatMap(({ criteria }) => criteria.map((criterion) => criterion.text)),
      );
      // The last line of the strategy is the row's own; the lines above may stand in merged cells.
      words.push(...section.rows.flatMap(({ printed }) => printed.slice(-1)));
    }
  }
  for (const section of report.sections) {
    if (section.kind === 'prose') words.push(...plainText(section.body).split('\n'));
    else {
      for (const row of section.rows) {
        words.push(...row.owners);
        for (const cell of Object.values(row.cells)) words.push(...plainText(cell).split('\n'));
      }
    }
  }
  return words;
}

function allText(read: ReturnType<FileExporter['readBack']>): string {
  if (!read.ok) throw new Error(read.error.code);
  return read.value
    .flatMap((part) =>
      part.kind === 'paragraph'
        ? [part.text]
        : part.rows.flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs)),
    )
    .join('\n');
}

function smallestForm() {
  const [name, text] = jsonFiles('forms').at(0) ?? ['', ''];
  const form = loadForm(text, name);
  if (!form.ok) throw new Error(`${name} is not sound`);
  const tables = form.value.sections.filter((section) => section.kind === 'table');
  return { ...form.value, sections: tables.slice(-2) };
}

function blankReport(form: Report['form'], agency: string): Report {
  return createReport({ form, agency, year: 115, now: NOW, makeId: countingIds('n') });
}

function withEveryCell(report: Report, richText: RichText): Report {
  return {
    ...report,
    sections: report.sections.map((section) =>
      section.kind === 'prose'
        ? { ...section, body: richText }
        : {
            ...section,
            rows: section.rows.map((row) => ({
              ...row,
              owners: [report.agency],
              cells: Object.fromEntries(Object.keys(row.cells).map((id) => [id, richText])),
            })),
          },
    ),
  };
}
