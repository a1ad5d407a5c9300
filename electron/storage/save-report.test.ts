import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ok } from '../../shared/model/result.ts';
import { appRoot } from '../paths.ts';
import { sha256 } from './atomic-write.ts';
import type { OpenReport } from './open-report.ts';
import { openRescues } from './rescue-store.ts';
import { saveReport } from './save-report.ts';
import { namesIn, tempFolder } from './testing/temp-folder.ts';
import { testWriteDeps } from './testing/write-deps.ts';

const JSON_TEXT = readFileSync(
  join(appRoot(), 'test', 'fixtures', 'reports', 'version-1.json'),
  'utf8',
);

describe('saving a report whose file has an older version', () => {
  it('keeps a copy of the old file beside it, once', async () => {
    const folder = join(tempFolder(onTestFinished), 'reports');
    mkdirSync(folder);
    const file = join(folder, 'a.json');
    const old = '{"schemaVersion":0,"old":"shape"}';
    writeFileSync(file, old);
    const open: OpenReport = {
      handle: 'h',
      file,
      isOnDisk: true,
      knownHashes: [sha256(Buffer.from(old))],
      oldVersion: 0,
      readOnly: null,
      rescuedAs: null,
      unsaved: null,
      queue: Promise.resolve(),
    };
    const write = testWriteDeps();
    const deps = {
      write,
      rescues: await openRescues(join(folder, '..', 'rescues.json'), write),
      rescueFolder: join(folder, 'rescue'),
      reportsFolder: async () => ok(folder),
    };
    expect(await saveReport(open, JSON_TEXT, deps)).toEqual({ ok: true, value: { file } });
    expect(await saveReport(open, JSON_TEXT, deps)).toEqual({ ok: true, value: { file } });
    expect(namesIn(folder)).toEqual(['a.json', 'a（第 0 版備份）.json']);
    expect(readFileSync(join(folder, 'a（第 0 版備份）.json'), 'utf8')).toBe(old);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON_TEXT));
  });
});
