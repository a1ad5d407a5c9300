import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_EXPORT_CHOICES } from '../shared/export/export-options.ts';
import type { OpenedReport } from '../shared/ipc/values.ts';
import type { Reason } from '../shared/model/reason.ts';
import { err, type Result } from '../shared/model/result.ts';
import type { PrintPage } from './export/print-page.ts';
import { appRoot } from './paths.ts';
import { createServices, type Services } from './services.ts';
import { REAL_WRITE_DEPS } from './storage/atomic-write.ts';
import { placesIn } from './storage/places.ts';
import { openSettings } from './storage/settings-store.ts';
import { tempFolder } from './storage/testing/temp-folder.ts';

async function services(
  folderForThisRun: string | null = null,
  print: PrintPage = async () => err({ code: 'print-failed', detail: 'no printer' }),
): Promise<Services> {
  const root = tempFolder(onTestFinished);
  const places = placesIn(join(root, 'data'), join(root, 'documents'));
  return createServices({
    root: appRoot(),
    places,
    settings: await openSettings(places.settingsFile, REAL_WRITE_DEPS),
    folderForThisRun,
    offered: [],
    openChanged: () => undefined,
    print,
    exportReached: () => undefined,
  });
}

const asked = { format: 'docx', choices: DEFAULT_EXPORT_CHOICES } as const;

function unwrap<T>(result: Result<T, Reason>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const openSample = async (at: Services): Promise<Result<OpenedReport, Reason>> =>
  at.reports.openCopy(readFileSync(at.sampleFile), at.sampleFile);

describe('the program’s services', () => {
  it('offer every form that ships, and refuse none', async () => {
    const { forms, refused } = await (await services()).forms();
    expect(refused).toEqual([]);
    expect(forms.map((form) => form.id)).toEqual(
      readdirSync(join(appRoot(), 'assets', 'forms')).map((name) => name.replace('.json', '')),
    );
  });

  it('make the default folder when the sample is first saved, not before', async () => {
    const at = await services();
    const folder = at.settings().reportsFolder;
    const sample = unwrap(await openSample(at));
    expect(sample.savedAt).toBeNull();
    expect(existsSync(folder)).toBe(false);
    const saved = unwrap(await at.reports.save(sample.handle, sample.json));
    expect(dirname(saved.file)).toBe(folder);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('export beside the report, and open only what they exported', async () => {
    const at = await services();
    const sample = unwrap(await openSample(at));
    const { file } = unwrap(await at.reports.save(sample.handle, sample.json));
    const exported = unwrap(
      await at.exports.report({ ...asked, json: sample.json, reportFile: file }),
    );
    expect(dirname(exported.file)).toBe(dirname(file));
    expect(existsSync(exported.file)).toBe(true);
    expect(at.exports.fileOf(exported.exportId)).toBe(exported.file);
    expect(at.exports.fileOf('/etc/passwd')).toBeNull();
  });

  it('print a PDF with what they were given, and leave nothing when that fails', async () => {
    const pages: string[] = [];
    const at = await services(null, async (page) => {
      pages.push(new TextDecoder().decode(page));
      return err({ code: 'print-failed', detail: 'paper jam' });
    });
    const sample = unwrap(await openSample(at));
    const { file } = unwrap(await at.reports.save(sample.handle, sample.json));
    const before = readdirSync(dirname(file));
    expect(
      await at.exports.report({ ...asked, json: sample.json, reportFile: file, format: 'pdf' }),
    ).toEqual(err({ code: 'print-failed', detail: 'paper jam' }));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('<table');
    expect(readdirSync(dirname(file))).toEqual(before);
  });

  it('use a folder of the command line for this run, until the user chooses another', async () => {
    const given = tempFolder(onTestFinished);
    const chosen = join(given, 'chosen');
    mkdirSync(chosen);
    const at = await services(given);
    expect(at.settings().reportsFolder).toBe(given);
    unwrap(await at.chooseReportsFolder(chosen));
    expect(at.settings().reportsFolder).toBe(chosen);
    expect(at.reportsFolder()).toEqual({ path: chosen, isDefault: false });
  });
});
