import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { understandReport } from '../../electron/storage/read-report.ts';
import { takeCarriedReport } from '../../shared/export/carried-document.ts';
import { docxExporter } from '../../shared/export/docx/docx-exporter.ts';
import { writeDocx } from '../../shared/export/docx/write-docx.ts';
import {
  DEFAULT_EXPORT_CHOICES,
  type ExportChoices,
  LEVEL_CHOICES,
  NUMBERING_CHOICES,
} from '../../shared/export/export-options.ts';
import { DEFAULT_PAGE_SETUP } from '../../shared/export/page-setup.ts';
import { printedHeadings } from '../../shared/export/printed-text.ts';
import { verifyExport } from '../../shared/export/verify-export.ts';
import { writableAddresses } from '../../shared/model/address.ts';
import { listItem, paragraph } from '../../shared/model/block.ts';
import { countingIds } from '../../shared/model/ids.ts';
import { textRun } from '../../shared/model/inline.ts';
import { ORIENTATIONS } from '../../shared/model/page-setup.ts';
import { createReport, type Report } from '../../shared/model/report.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { loadForm } from '../../shared/template/load-form.ts';

const ASSETS = join(import.meta.dirname, '../../assets');
const NOW = '2026-01-05T01:02:03.000Z';

const TEXT = [
  paragraph([textRun('全年辦理 37 場次。')]),
  listItem('official', 1, [textRun('甲項')]),
  listItem('official', 2, [textRun('子項')]),
  listItem('official', 2, [textRun('丑項')]),
  listItem('official', 1, [textRun('乙項')]),
  listItem('decimal', 0, [textRun('壹號')]),
  listItem('decimal', 1, [textRun('貳號')]),
];

function filledForms(): readonly (readonly [string, Report])[] {
  return readdirSync(join(ASSETS, 'forms')).map((name) => {
    const form = loadForm(readFileSync(join(ASSETS, 'forms', name), 'utf8'), name);
    if (!form.ok) throw new Error(`${name} is refused`);
    const blank = createReport({
      form: form.value,
      agency: '某某局',
      year: 115,
      now: NOW,
      makeId: countingIds('n'),
    });
    const filled = writableAddresses(blank).reduce(
      (report, address) => setRichText(report, address, TEXT),
      blank,
    );
    return [name, filled];
  });
}

function samples(): readonly (readonly [string, Report])[] {
  return readdirSync(join(ASSETS, 'samples'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const data: unknown = JSON.parse(readFileSync(join(ASSETS, 'samples', name), 'utf8'));
      const read = understandReport(data, name);
      if (!read.ok) throw new Error(`${name} is refused`);
      return [name, read.value.report];
    });
}

const CHOICES: readonly ExportChoices[] = LEVEL_CHOICES.flatMap((levels) =>
  NUMBERING_CHOICES.flatMap((numbering) =>
    [false, true].flatMap((contents) =>
      ORIENTATIONS.map((orientation) => ({
        ...DEFAULT_EXPORT_CHOICES,
        comments: 'all' as const,
        levels,
        numbering,
        contents,
        pageSetup: { ...DEFAULT_PAGE_SETUP, orientation, header: '{機關}' },
      })),
    ),
  ),
);

describe.each([...filledForms(), ...samples()])('a document of %s', (_name, report) => {
  it.each(CHOICES)('holds every word and its report, laid out by %j', async (choices) => {
    const options = { ...choices, now: NOW };
    const bytes = await writeDocx(report, options);
    expect(verifyExport(docxExporter, report, bytes, options)).toEqual([]);
    const taken = await takeCarriedReport(bytes, 'docx');
    expect(taken).toMatchObject({ ok: true, value: { data: report, isUnchanged: true } });

    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).not.toContain('cantSplit');
    if (choices.levels === 'repeated') expect(xml).not.toContain('<w:vMerge');
    expect(xml.includes('<w:numPr>')).toBe(choices.numbering === 'automatic');
    const hasHeadings = printedHeadings(report).length > 0;
    expect(xml.includes('TOC \\o')).toBe(choices.contents && hasHeadings);
    expect(xml.includes('w:orient="landscape"')).toBe(
      choices.pageSetup?.orientation === 'landscape',
    );
    const bookmarks = [...xml.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]+)"/gu)];
    const unique = (at: number) => new Set(bookmarks.map((found) => found[at])).size;
    expect([unique(1), unique(2)]).toEqual([bookmarks.length, bookmarks.length]);
    const rows = report.sections.flatMap((section) =>
      section.kind === 'table' ? section.rows : [],
    );
    expect(bookmarks.filter((found) => found[2]?.startsWith('_rd_'))).toHaveLength(rows.length);
  });
});
