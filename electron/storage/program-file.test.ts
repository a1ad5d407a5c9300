import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRecent } from './recent-store.ts';
import { openSettings } from './settings-store.ts';
import { namesIn, tempFolder } from './testing/temp-folder.ts';
import { systemError, testWriteDeps } from './testing/write-deps.ts';

const DEFAULTS = {
  reportsFolder: null,
  zoom: 100,
  agency: '',
  rowViews: [],
  window: null,
  author: '',
  mail: null,
  exportChoices: {
    comments: 'none',
    levels: 'merged',
    numbering: 'literal',
    contents: false,
    carriesReport: true,
  },
};

describe('settings', () => {
  it('are the defaults when there is no file, and writing makes the folder', async () => {
    const file = join(tempFolder(onTestFinished), 'new', 'settings.json');
    const settings = await openSettings(file, testWriteDeps());
    expect(settings.get()).toEqual(DEFAULTS);
    expect(settings.startupReason).toBeNull();
    expect(await settings.change({ zoom: 120 })).toEqual({ ok: true, value: null });
    expect((await openSettings(file, testWriteDeps())).get()).toEqual({ ...DEFAULTS, zoom: 120 });
  });

  it('keep what another version has added', async () => {
    const file = join(tempFolder(onTestFinished), 'settings.json');
    writeFileSync(file, JSON.stringify({ ...DEFAULTS, theme: 'dark' }));
    await (await openSettings(file, testWriteDeps())).change({ agency: '示範局' });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      ...DEFAULTS,
      agency: '示範局',
      theme: 'dark',
    });
  });

  it.each([
    ['broken', '{"zoom": 1', 'file-not-json'],
    ['out of range', JSON.stringify({ ...DEFAULTS, zoom: 9000 }), 'file-invalid'],
    ['null', 'null', 'file-invalid'],
    ['empty', '', 'file-not-json'],
  ])('that are %s are kept aside and replaced by defaults', async (_what, text, code) => {
    const folder = tempFolder(onTestFinished);
    const file = join(folder, 'settings.json');
    writeFileSync(file, text);
    const settings = await openSettings(file, testWriteDeps());
    expect(settings.get()).toEqual(DEFAULTS);
    const [aside] = namesIn(folder);
    expect(aside).toMatch(/^settings（無法讀取 \d{8}-\d{6}）\.json$/u);
    const keptAs = join(folder, aside ?? '');
    expect(settings.startupReason).toMatchObject({
      code: 'settings-reset',
      file,
      keptAs,
      cause: { code },
    });
    await settings.change({ zoom: 90 });
    expect(readFileSync(keptAs, 'utf8')).toBe(text);
  });

  it('that can neither be read nor moved are never written', async () => {
    const file = join(tempFolder(onTestFinished), 'settings.json');
    writeFileSync(file, 'broken');
    const rename = async (): Promise<never> => {
      throw systemError('EBUSY');
    };
    const settings = await openSettings(file, testWriteDeps({ rename }));
    expect(settings.startupReason).toMatchObject({ code: 'file-not-json' });
    expect(await settings.change({ zoom: 90 })).toMatchObject({
      ok: false,
      error: { code: 'file-not-json' },
    });
    expect(readFileSync(file, 'utf8')).toBe('broken');
    expect(settings.get()).toEqual(DEFAULTS);
  });

  it('in memory stay what is on disk when a write fails', async () => {
    const file = join(tempFolder(onTestFinished), 'settings.json');
    const writeNewFile = async (): Promise<never> => {
      throw systemError('ENOSPC');
    };
    const settings = await openSettings(file, testWriteDeps({ writeNewFile }));
    expect(await settings.change({ zoom: 90 })).toEqual({
      ok: false,
      error: { code: 'disk-full', file },
    });
    expect(settings.get()).toEqual(DEFAULTS);
  });

  it('from before comments and export choices were there are whole', async () => {
    const file = join(tempFolder(onTestFinished), 'settings.json');
    writeFileSync(
      file,
      JSON.stringify({ reportsFolder: null, zoom: 90, agency: '甲', window: null }),
    );
    const settings = await openSettings(file, testWriteDeps());
    expect(settings.startupReason).toBe(null);
    expect(settings.get()).toEqual({ ...DEFAULTS, zoom: 90, agency: '甲' });
  });

  it('lose none of two changes made at once', async () => {
    const file = join(tempFolder(onTestFinished), 'settings.json');
    const settings = await openSettings(file, testWriteDeps());
    await Promise.all([settings.change({ zoom: 90 }), settings.change({ agency: '示範局' })]);
    expect((await openSettings(file, testWriteDeps())).get()).toEqual({
      ...DEFAULTS,
      zoom: 90,
      agency: '示範局',
    });
  });
});

describe('the recent list', () => {
  it('has each file once, newest first, and no more than thirty', async () => {
    const file = join(tempFolder(onTestFinished), 'recent.json');
    const recent = await openRecent(file, testWriteDeps());
    for (let i = 1; i <= 35; i += 1)
      await recent.add(`/reports/${i}.json`, `2026-01-01T00:00:${i}`);
    await recent.add('/reports/20.json', '2026-01-02');
    await recent.remove('/reports/35.json');
    const files = (await openRecent(file, testWriteDeps())).get();
    expect(files).toHaveLength(29);
    expect(files.slice(0, 3).map((entry) => entry.file)).toEqual([
      '/reports/20.json',
      '/reports/34.json',
      '/reports/33.json',
    ]);
  });
});
