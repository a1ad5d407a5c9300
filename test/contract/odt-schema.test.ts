import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { understandReport } from '../../electron/storage/read-report.ts';
import type { ExportOptions } from '../../shared/export/exporter.ts';
import { writeOdt } from '../../shared/export/odt/write-odt.ts';
import { DEFAULT_PAGE_SETUP } from '../../shared/export/page-setup.ts';
import { countingIds } from '../../shared/model/ids.ts';
import { createReport } from '../../shared/model/report.ts';
import { loadForm } from '../../shared/template/load-form.ts';
import { schemaFaults, whyNoSchema } from '../documents/schema.ts';
import { arbitraryReport } from '../fixtures/arbitraries.ts';
import { reportWithEveryBlock } from '../fixtures/every-block.ts';

const ASSETS = join(import.meta.dirname, '../../assets');
const OPTIONS: ExportOptions = {
  now: '2026-01-05T01:02:03.000Z',
  edition: 'v1',
  comments: 'all',
  contents: true,
  carriesReport: true,
};

const files = (folder: string) =>
  readdirSync(join(ASSETS, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, readFileSync(join(ASSETS, folder, name), 'utf8')] as const);

const reason = whyNoSchema();
if (reason !== null) console.warn(`Not checked against the schema of OpenDocument: ${reason}`);

describe.skipIf(reason !== null)('by the schema of OpenDocument 1.3', () => {
  it('every form and sample is valid', { timeout: 60_000 }, async () => {
    const packages: Record<string, Uint8Array> = {};
    for (const [name, text] of files('forms')) {
      const form = loadForm(text, name);
      if (!form.ok) throw new Error(`${name} is not sound`);
      const makeId = countingIds('n');
      const now = OPTIONS.now;
      const report = createReport({ form: form.value, agency: '測試機關', year: 115, now, makeId });
      packages[name] = await writeOdt(report, OPTIONS);
    }
    for (const [name, text] of files('samples')) {
      const understood = understandReport(JSON.parse(text), name);
      if (!understood.ok) throw new Error(`${name} is not a report`);
      packages[name] = await writeOdt(understood.value.report, OPTIONS);
    }
    expect(Object.keys(packages).length).toBeGreaterThan(5);
    expect(schemaFaults(packages)).toEqual([]);
  });

  it('every kind of block, comments and other pages are valid', { timeout: 60_000 }, async () => {
    const report = reportWithEveryBlock();
    const pageSetup = {
      ...DEFAULT_PAGE_SETUP,
      orientation: 'landscape',
      font: 'Noto Serif CJK TC',
      header: '{機關} {頁}',
      footer: '',
    } as const;
    const packages = {
      plain: await writeOdt(report, { now: OPTIONS.now }),
      commented: await writeOdt(report, OPTIONS),
      repeated: await writeOdt(report, { ...OPTIONS, levels: 'repeated' }),
      landscape: await writeOdt(report, { ...OPTIONS, pageSetup }),
    };
    expect(schemaFaults(packages)).toEqual([]);
  });

  it('any report is valid', { timeout: 120_000 }, async () => {
    const reports = fc.sample(arbitraryReport(), { numRuns: 60, seed: 13 });
    const written = await Promise.all(reports.map((report) => writeOdt(report, OPTIONS)));
    const packages = Object.fromEntries(written.map((bytes, i) => [`report-${i}`, bytes]));
    expect(schemaFaults(packages)).toEqual([]);
  });

  it('a document with an element in the wrong place is not', async () => {
    const bytes = await writeOdt(reportWithEveryBlock(), OPTIONS);
    const parts = unzipSync(bytes);
    const content = new TextDecoder().decode(parts['content.xml']);
    const wrong = content.replace('<office:text>', '<office:text><text:tab/>');
    expect(wrong).not.toBe(content);
    const broken = zipSync({ ...parts, 'content.xml': strToU8(wrong) });
    expect(schemaFaults({ broken }).join('\n')).toContain('content.xml fails to validate');
  });
});
