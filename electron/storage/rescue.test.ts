import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OpenedReport, ReportListing } from '../../shared/ipc/values.ts';
import type { Reason } from '../../shared/model/reason.ts';
import type { Result } from '../../shared/model/result.ts';
import { takeCarried } from '../import/take-carried.ts';
import { appRoot } from '../paths.ts';
import { openRecent } from './recent-store.ts';
import { createReportStore, type ReportStore } from './report-store.ts';
import { openRescues } from './rescue-store.ts';
import { namesIn, tempFolder } from './testing/temp-folder.ts';
import { systemError, testWriteDeps } from './testing/write-deps.ts';

const FIXTURE = join(appRoot(), 'test', 'fixtures', 'reports', 'version-1.json');
const NAME = '115.json';

/** A PC whose reports folder can be closed to writing, and on which the program can be started again. */
interface Pc {
  readonly folder: string;
  readonly rescue: string;
  /** The report's file in the reports folder. */
  readonly file: string;
  readonly rescuesFile: string;
  closed: boolean;
  /** How often from now on a file cannot be removed because another program holds it. */
  held: number;
  readonly start: () => Promise<ReportStore>;
}

function pc(): Pc {
  const root = tempFolder(onTestFinished);
  const folder = join(root, 'reports');
  mkdirSync(folder);
  copyFileSync(FIXTURE, join(folder, NAME));
  const rescuesFile = join(root, 'rescues.json');
  const real = testWriteDeps();
  const at: Pc = {
    folder,
    rescue: join(root, 'rescue'),
    file: join(folder, NAME),
    rescuesFile,
    closed: false,
    held: 0,
    start: async () => {
      let ids = 0;
      runs += 1;
      const run = runs;
      return createReportStore({
        takeCarried,
        write,
        rescueFolder: join(root, 'rescue'),
        reportsFolder: () => ({ path: folder, isDefault: false }),
        recent: await openRecent(join(root, 'recent.json'), write),
        rescues: await openRescues(rescuesFile, write),
        takeDrafts: () => [],
        makeId: () => {
          ids += 1;
          return `run${run}-${ids}`;
        },
        patience: () => new Promise<void>(() => undefined),
        openChanged: () => undefined,
      });
    },
  };
  let runs = 0;
  const write = {
    ...real,
    ops: {
      ...real.ops,
      writeNewFile: async (path: string, bytes: Uint8Array) => {
        // Root may write anywhere, so the folder refuses here.
        if (at.closed && path.startsWith(folder)) throw systemError('EACCES');
        await real.ops.writeNewFile(path, bytes);
      },
      remove: async (path: string) => {
        at.held -= 1;
        if (at.held >= 0) throw systemError('EBUSY');
        await real.ops.remove(path);
      },
    },
  };
  return at;
}

function unwrap<T>(result: Result<T, Reason>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const withNote = (json: string, note: string): string =>
  JSON.stringify({ ...JSON.parse(json), note });
const noteIn = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')).note;
const noteOf = ({ json }: OpenedReport): unknown => JSON.parse(json).note;
const entries = async (store: ReportStore): Promise<readonly Partial<ReportListing>[]> =>
  (await store.list()).listings.map(({ file, fileName, rescue }) => ({ file, fileName, rescue }));

/** The report was opened and written in while its folder was closed; then the program ended. */
async function rescued(at: Pc, note = 'rescued'): Promise<string> {
  const store = await at.start();
  at.closed = true;
  const { handle, json } = unwrap(await store.open(at.file));
  const result = await store.save(handle, withNote(json, note));
  if (result.ok || result.error.code !== 'rescued') throw new Error('not rescued');
  return result.error.rescuedAs;
}

describe('a report with rescued text, after the program was started again', () => {
  it('is listed once, under its own file, as having text that is not in the file', async () => {
    const at = pc();
    await rescued(at);
    const store = await at.start();
    expect(await entries(store)).toEqual([{ file: at.file, fileName: NAME, rescue: 'of-file' }]);
    expect((await store.list()).listings[0]?.openedAt).not.toBeNull();
  });

  it.each([
    ['its own file', false],
    ['the rescue copy', true],
  ])(
    'opens with the rescued text and saves into its own file when asked for by %s',
    async (_by, byCopy) => {
      const at = pc();
      const copy = await rescued(at);
      at.closed = false;
      const store = await at.start();
      await store.list();
      store.offer(copy);
      const opened = unwrap(await store.open(byCopy ? copy : at.file));
      expect([opened.file, opened.isRescued, noteOf(opened)]).toEqual([at.file, true, 'rescued']);
      expect(unwrap(await store.save(opened.handle, opened.json)).file).toBe(at.file);
      expect(noteIn(at.file)).toBe('rescued');
      expect(namesIn(at.rescue)).toEqual([]);
      expect(JSON.parse(readFileSync(at.rescuesFile, 'utf8'))).toEqual({ rescues: [] });
      expect(await entries(store)).toEqual([{ file: at.file, fileName: NAME, rescue: null }]);
    },
  );

  it('goes beside its file, and says so, when somebody has changed that one meanwhile', async () => {
    const at = pc();
    await rescued(at);
    at.closed = false;
    const theirs = withNote(readFileSync(at.file, 'utf8'), 'theirs');
    writeFileSync(at.file, theirs);
    const store = await at.start();
    const { handle, json } = unwrap(await store.open(at.file));
    const result = await store.save(handle, json);
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'file-changed-outside', file: at.file },
    });
    if (result.ok || result.error.code !== 'file-changed-outside') throw new Error('no conflict');
    expect(readFileSync(at.file, 'utf8')).toBe(theirs);
    expect(noteIn(result.error.keptAs)).toBe('rescued');
    expect(namesIn(at.rescue)).toEqual([]);
    expect(unwrap(await store.save(handle, json)).file).toBe(result.error.keptAs);
    expect((await entries(store)).map(({ rescue }) => rescue)).toEqual([null, null]);
  });

  it('stays rescued in the one copy while its folder is still closed, run after run', async () => {
    const at = pc();
    const before = readFileSync(at.file, 'utf8');
    const copy = await rescued(at, 'first');
    for (const note of ['second', 'third']) {
      const store = await at.start();
      const { handle, json } = unwrap(await store.open(at.file));
      expect(await store.save(handle, withNote(json, note))).toMatchObject({
        ok: false,
        error: { code: 'rescued', file: at.file, rescuedAs: copy },
      });
      expect(namesIn(at.rescue)).toEqual([basename(copy)]);
      expect(noteIn(copy)).toBe(note);
    }
    expect(readFileSync(at.file, 'utf8')).toBe(before);
    at.closed = false;
    const store = await at.start();
    const { handle, json } = unwrap(await store.open(at.file));
    expect(unwrap(await store.save(handle, json)).file).toBe(at.file);
    expect(noteIn(at.file)).toBe('third');
  });

  it('is listed although its folder is gone, and opens', async () => {
    const at = pc();
    await rescued(at);
    at.closed = false;
    renameSync(at.folder, `${at.folder}-away`);
    const store = await at.start();
    expect(await entries(store)).toEqual([{ file: at.file, fileName: NAME, rescue: 'of-file' }]);
    const { handle, json } = unwrap(await store.open(at.file));
    expect(await store.save(handle, json)).toMatchObject({
      ok: false,
      error: { code: 'rescued', cause: { code: 'folder-missing' } },
    });
  });

  it('goes on in a copy that the user chose, which ends the rescue', async () => {
    const at = pc();
    await rescued(at);
    const store = await at.start();
    const { handle, json } = unwrap(await store.open(at.file));
    await store.save(handle, json);
    const target = join(tempFolder(onTestFinished), 'elsewhere.json');
    unwrap(await store.saveCopy(handle, json, target));
    expect(namesIn(at.rescue)).toEqual([]);
    expect(unwrap(await store.save(handle, withNote(json, 'there'))).file).toBe(target);
    expect(noteIn(target)).toBe('there');
  });
});

describe('a rescue copy', () => {
  it('whose origin is not known is listed as such, and saved into the reports folder under a name of its own', async () => {
    const at = pc();
    const copy = await rescued(at);
    at.closed = false;
    rmSync(at.rescuesFile);
    const store = await at.start();
    expect(await entries(store)).toContainEqual({
      file: copy,
      fileName: basename(copy),
      rescue: 'alone',
    });
    const opened = unwrap(await store.open(copy));
    expect([opened.isRescued, noteOf(opened)]).toEqual([true, 'rescued']);
    const { file } = unwrap(await store.save(opened.handle, opened.json));
    expect(file).toBe(join(at.folder, '114_示範機關_示範成果表.json'));
    expect(noteIn(file)).toBe('rescued');
    expect(namesIn(at.rescue)).toEqual([]);
  });

  it('that cannot be read leaves its file to be opened, and stays', async () => {
    const at = pc();
    const copy = await rescued(at);
    at.closed = false;
    writeFileSync(copy, '{"kind":');
    const store = await at.start();
    expect((await entries(store)).map(({ file }) => file).sort()).toEqual([at.file, copy].sort());
    const opened = unwrap(await store.open(at.file));
    expect([opened.isRescued, opened.file]).toEqual([false, at.file]);
    unwrap(await store.save(opened.handle, opened.json));
    expect(readFileSync(copy, 'utf8')).toBe('{"kind":');
    expect(await store.open(copy)).toMatchObject({ ok: false, error: { code: 'file-not-json' } });
  });

  it('that a virus scanner holds for a moment is removed all the same', async () => {
    const at = pc();
    await rescued(at);
    at.closed = false;
    at.held = 3;
    const store = await at.start();
    const { handle, json } = unwrap(await store.open(at.file));
    unwrap(await store.save(handle, json));
    expect([at.held, namesIn(at.rescue)]).toEqual([-1, []]);
  });

  it('is what a page that was reloaded gets, under the handle the report had', async () => {
    const at = pc();
    const store = await at.start();
    at.closed = true;
    const { handle, json } = unwrap(await store.open(at.file));
    await store.save(handle, withNote(json, 'typed'));
    store.forget();
    const opened = unwrap(await store.open(at.file));
    expect([opened.handle, opened.isRescued, noteOf(opened)]).toEqual([handle, true, 'typed']);
  });
});
