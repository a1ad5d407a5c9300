import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OpenedReport } from '../../shared/ipc/values.ts';
import type { Form } from '../../shared/model/form.ts';
import type { Reason } from '../../shared/model/reason.ts';
import type { Report } from '../../shared/model/report.ts';
import type { Result } from '../../shared/model/result.ts';
import { takeCarried } from '../import/take-carried.ts';
import { appRoot } from '../paths.ts';
import { type FileOps, REAL_FILE_OPS } from './file-ops.ts';
import { openRecent } from './recent-store.ts';
import { createReportStore, type ReportStore } from './report-store.ts';
import { openRescues } from './rescue-store.ts';
import { namesIn, tempFolder } from './testing/temp-folder.ts';
import { systemError, testWriteDeps } from './testing/write-deps.ts';

const FIXTURES = join(appRoot(), 'test', 'fixtures', 'reports');
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');
const EXAMPLE = JSON.parse(fixture('version-1.json')) as Report;
const FORM: Form = EXAMPLE.form;
const NAME = '115_示範機關_示範成果表.json';

interface Desk {
  readonly store: ReportStore;
  /** The reports folder. */
  readonly folder: string;
  readonly rescue: string;
  /** Acts of the disk that fail from now on. */
  readonly broken: { -readonly [Act in keyof FileOps]?: FileOps[Act] };
}

/** A store on real folders. */
async function desk(
  isDefault = false,
  openChanged: (count: number) => void = () => undefined,
  patience = new Promise<void>(() => undefined),
): Promise<Desk> {
  const root = tempFolder(onTestFinished);
  const folder = join(root, 'reports');
  if (!isDefault) mkdirSync(folder);
  const broken: Desk['broken'] = {};
  const real = testWriteDeps();
  const ops = new Proxy(real.ops, {
    get: (target, key) => Reflect.get(broken, key) ?? Reflect.get(target, key),
  });
  const write = { ...real, ops };
  let ids = 0;
  const store = createReportStore({
    takeCarried,
    write,
    rescueFolder: join(root, 'rescue'),
    reportsFolder: () => ({ path: folder, isDefault }),
    recent: await openRecent(join(root, 'recent.json'), write),
    rescues: await openRescues(join(root, 'rescues.json'), write),
    takeDrafts: () => [],
    makeId: () => {
      ids += 1;
      return `id${ids}`;
    },
    patience: () => patience,
    openChanged,
  });
  return { store, folder, rescue: join(root, 'rescue'), broken };
}

function unwrap<T>(result: Result<T, Reason>): T {
  if (!result.ok) throw new Error(`${JSON.stringify(result.error)}`);
  return result.value;
}

async function created({ store }: Desk): Promise<OpenedReport> {
  return unwrap(await store.create(FORM, '示範機關', 115));
}

const withNote = (json: string, note: string): string =>
  JSON.stringify({ ...JSON.parse(json), note });
const noteIn = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8')).note;

describe('creating', () => {
  it('writes a blank report under the name of year, agency and form', async () => {
    const at = await desk();
    const opened = await created(at);
    expect(opened).toMatchObject({ fileName: NAME, readOnly: null });
    expect(namesIn(at.folder)).toEqual([NAME]);
    expect(JSON.parse(readFileSync(opened.file, 'utf8'))).toEqual(JSON.parse(opened.json));
  });

  it('never takes the name of an existing file, also in other capitals', async () => {
    const at = await desk();
    writeFileSync(join(at.folder, NAME.replace('.json', '.JSON')), 'somebody else’s');
    const opened = await created(at);
    expect(opened.fileName).toBe('115_示範機關_示範成果表（2）.json');
    expect(readFileSync(join(at.folder, NAME.replace('.json', '.JSON')), 'utf8')).toBe(
      'somebody else’s',
    );
  });

  it('makes the default folder, but not one the user chose that is gone', async () => {
    const byDefault = await desk(true);
    expect(unwrap(await byDefault.store.create(FORM, '示範機關', 115)).fileName).toBe(NAME);
    const chosen = await desk();
    rmSync(chosen.folder, { recursive: true });
    expect(await chosen.store.create(FORM, '示範機關', 115)).toEqual({
      ok: false,
      error: { code: 'folder-missing', folder: chosen.folder },
    });
  });
});

describe('opening', () => {
  it.each([
    ['truncated.json', 'file-not-json'],
    ['empty.json', 'file-not-json'],
    ['zeros.json', 'file-not-json'],
    ['big5.json', 'file-not-json'],
    ['null.json', 'file-foreign'],
    ['foreign.json', 'file-foreign'],
    ['newer.json', 'file-too-new'],
    ['older-than-any.json', 'migration-failed'],
    ['invalid.json', 'file-invalid'],
    ['disagreeing.json', 'file-invalid'],
  ])('refuses %s with %s and leaves it byte for byte', async (name, code) => {
    const at = await desk();
    const file = join(at.folder, name);
    copyFileSync(join(FIXTURES, name), file);
    const before = { bytes: readFileSync(file), changed: statSync(file).mtimeMs };
    expect(await at.store.open(file)).toMatchObject({ ok: false, error: { code, file } });
    expect({ bytes: readFileSync(file), changed: statSync(file).mtimeMs }).toEqual(before);
    expect(namesIn(at.folder)).toEqual([name]);
  });

  it('names the place of every fault', async () => {
    const at = await desk();
    copyFileSync(join(FIXTURES, 'invalid.json'), join(at.folder, 'a.json'));
    copyFileSync(join(FIXTURES, 'disagreeing.json'), join(at.folder, 'b.json'));
    const paths = async (name: string): Promise<readonly string[]> => {
      const result = await at.store.open(join(at.folder, name));
      if (result.ok || result.error.code !== 'file-invalid') throw new Error('not refused');
      return result.error.faults.map((fault) => fault.path);
    };
    expect(await paths('a.json')).toEqual(['year', 'sections.0.body']);
    expect(await paths('b.json')).toEqual(['sections.1.rows.0.formRowId', 'sections.1.rows']);
  });

  it('refuses a file far larger than any report without reading it', async () => {
    const at = await desk();
    const file = join(at.folder, 'large.json');
    writeFileSync(file, '');
    at.broken.stat = async () => ({
      bytes: 65 * 1024 * 1024,
      modifiedMs: 0,
      isFile: true,
      isFolder: false,
      mode: 0o644,
      isReadOnly: false,
    });
    at.broken.readFile = async () => {
      throw new Error('read although too large');
    };
    expect(await at.store.open(file)).toEqual({
      ok: false,
      error: { code: 'file-too-large', file, bytes: 68157440, limit: 67108864 },
    });
  });

  it('opens no path outside the reports folder that nobody named', async () => {
    const at = await desk();
    const outside = join(tempFolder(onTestFinished), 'a.json');
    copyFileSync(join(FIXTURES, 'version-1.json'), outside);
    const sneaky = join(at.folder, 'sub', '..', '..', 'recent.json');
    for (const file of [outside, sneaky]) {
      expect(await at.store.open(file)).toEqual({
        ok: false,
        error: { code: 'file-not-offered', file },
      });
    }
    at.store.offer(outside);
    expect(unwrap(await at.store.open(outside)).fileName).toBe('a.json');
  });

  it('gives a file that is opened twice one handle', async () => {
    const at = await desk();
    const opened = await created(at);
    expect(unwrap(await at.store.open(opened.file)).handle).toBe(opened.handle);
  });

  it('says beforehand that a read-only file cannot be saved in place', async () => {
    const at = await desk();
    const file = join(at.folder, 'a.json');
    copyFileSync(join(FIXTURES, 'version-1.json'), file);
    chmodSync(file, 0o444);
    expect(unwrap(await at.store.open(file)).readOnly).toEqual({ code: 'file-read-only', file });
  });

  it('saves a file that was read-only when it was opened, once it is no longer', async () => {
    const at = await desk();
    const file = join(at.folder, 'a.json');
    copyFileSync(join(FIXTURES, 'version-1.json'), file);
    chmodSync(file, 0o444);
    const { handle, json } = unwrap(await at.store.open(file));
    expect(await at.store.save(handle, withNote(json, 'kept'))).toMatchObject({
      ok: false,
      error: { code: 'rescued', cause: { code: 'file-read-only', file } },
    });
    chmodSync(file, 0o644);
    expect(unwrap(await at.store.save(handle, withNote(json, 'home'))).file).toBe(file);
    expect(noteIn(file)).toBe('home');
  });
});

describe('saving', () => {
  it('writes the text into the same file', async () => {
    const at = await desk();
    const { handle, json, file } = await created(at);
    const saved = unwrap(await at.store.save(handle, withNote(json, 'one')));
    expect(saved).toEqual({ savedAt: '2026-01-15T01:30:05.000Z', file });
    expect(noteIn(file)).toBe('one');
    expect(namesIn(at.folder)).toEqual([NAME]);
  });

  it('keeps fields it does not know, at every depth', async () => {
    const at = await desk();
    const file = join(at.folder, 'a.json');
    copyFileSync(join(FIXTURES, 'unknown-fields.json'), file);
    const { handle, json } = unwrap(await at.store.open(file));
    unwrap(await at.store.save(handle, json));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(
      JSON.parse(fixture('unknown-fields.json')),
    );
  });

  it('lets no invisible or forbidden character into the file', async () => {
    const at = await desk();
    const { handle, json, file } = await created(at);
    unwrap(await at.store.save(handle, withNote(json, '臺\u200B南\u000B\uD800𠮷')));
    expect(noteIn(file)).toBe('臺南𠮷');
  });

  it('refuses text that is no whole report, and keeps it aside', async () => {
    const at = await desk();
    const { handle, json, file } = await created(at);
    const before = readFileSync(file, 'utf8');
    for (const bad of ['{"kind":', '{}', JSON.stringify({ ...JSON.parse(json), year: 2026 })]) {
      const result = await at.store.save(handle, bad);
      expect(result).toMatchObject({ ok: false, error: { code: 'rescued', file } });
      if (result.ok || result.error.code !== 'rescued') throw new Error('not rescued');
      expect(readFileSync(result.error.rescuedAs, 'utf8')).toBe(bad);
    }
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('does not replace what somebody else has written, and goes on beside it', async () => {
    const at = await desk();
    const { handle, json, file } = await created(at);
    writeFileSync(file, 'the other office’s');
    const result = await at.store.save(handle, withNote(json, 'mine'));
    const keptAs = join(at.folder, conflictName(at));
    expect(result).toEqual({ ok: false, error: { code: 'file-changed-outside', file, keptAs } });
    expect(readFileSync(file, 'utf8')).toBe('the other office’s');
    expect(noteIn(keptAs)).toBe('mine');
    expect(unwrap(await at.store.save(handle, withNote(json, 'later'))).file).toBe(keptAs);
    expect(noteIn(keptAs)).toBe('later');
    expect(namesIn(at.folder)).toHaveLength(2);
  });

  it('saves again where the file was deleted by somebody', async () => {
    const at = await desk();
    const { handle, json, file } = await created(at);
    rmSync(file);
    expect(unwrap(await at.store.save(handle, withNote(json, 'back'))).file).toBe(file);
    expect(noteIn(file)).toBe('back');
  });

  it('keeps the text in the rescue folder when the folder is gone, and removes it once saved', async () => {
    const at = await desk();
    const { handle, json, file } = await created(at);
    rmSync(at.folder, { recursive: true });
    const result = await at.store.save(handle, withNote(json, 'kept'));
    const rescuedAs = join(
      at.rescue,
      '115_示範機關_示範成果表（救援 id1）.json'.replace('id1', handle),
    );
    expect(result).toEqual({
      ok: false,
      error: {
        code: 'rescued',
        file,
        rescuedAs,
        cause: { code: 'folder-missing', folder: at.folder },
      },
    });
    expect(noteIn(rescuedAs)).toBe('kept');
    const listed = (await at.store.list()).listings.map((listing) => listing.file);
    expect(listed).toEqual([file]);

    mkdirSync(at.folder);
    expect(unwrap(await at.store.save(handle, withNote(json, 'home'))).file).toBe(file);
    expect(namesIn(at.rescue)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'folder-read-only'],
  ])('tells of %s what failed and where the text is', async (code, cause) => {
    const at = await desk();
    const { handle, json, file } = await created(at);
    const before = readFileSync(file, 'utf8');
    const write = testWriteDeps().ops.writeNewFile;
    at.broken.writeNewFile = async (path, bytes) => {
      if (path.startsWith(at.folder)) throw systemError(code);
      await write(path, bytes);
    };
    expect(await at.store.save(handle, withNote(json, 'kept'))).toMatchObject({
      ok: false,
      error: { code: 'rescued', file, cause: { code: cause } },
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('names what failed first when there is no place for a rescue copy either', async () => {
    const at = await desk();
    const { handle, json, file } = await created(at);
    at.broken.writeNewFile = async () => {
      throw systemError('ENOSPC');
    };
    expect(await at.store.save(handle, json)).toEqual({
      ok: false,
      error: { code: 'disk-full', file },
    });
  });

  it('never lets two saves of a report overlap: the last text wins', async () => {
    const at = await desk();
    const { handle, json, file } = await created(at);
    let running = 0;
    at.broken.rename = async (from, to) => {
      running += 1;
      expect(running).toBe(1);
      await rename(from, to);
      running -= 1;
    };
    const saves = Array.from({ length: 10 }, (_, i) =>
      at.store.save(handle, withNote(json, `text ${i}`)),
    );
    for (const result of await Promise.all(saves)) expect(result.ok).toBe(true);
    expect(noteIn(file)).toBe('text 9');
    expect(namesIn(at.folder)).toEqual([NAME]);
  });

  it('takes a write that reached the disk and failed afterwards for its own', async () => {
    const at = await desk();
    const { handle, json, file } = await created(at);
    at.broken.syncFolder = async () => {
      throw systemError('EIO');
    };
    expect((await at.store.save(handle, withNote(json, 'one'))).ok).toBe(false);
    delete at.broken.syncFolder;
    expect(unwrap(await at.store.save(handle, withNote(json, 'two'))).file).toBe(file);
    expect(namesIn(at.folder)).toEqual([NAME]);
  });

  it('answers a handle that is not open', async () => {
    const at = await desk();
    const { handle, json } = await created(at);
    unwrap(await at.store.close(handle));
    expect(await at.store.save(handle, json)).toEqual({
      ok: false,
      error: { code: 'report-not-open' },
    });
  });
});

describe('copies', () => {
  it('puts the sample into the reports folder at its first save, under a free name', async () => {
    const at = await desk();
    writeFileSync(join(at.folder, '114_示範機關_示範成果表.json'), 'taken');
    const opened = unwrap(
      await at.store.openCopy(Buffer.from(fixture('version-1.json')), 'sample.json'),
    );
    expect(opened.savedAt).toBeNull();
    expect(JSON.parse(opened.json).id).not.toBe(EXAMPLE.id);
    expect(namesIn(at.folder)).toEqual(['114_示範機關_示範成果表.json']);
    const { file } = unwrap(await at.store.save(opened.handle, opened.json));
    expect(file).toBe(join(at.folder, '114_示範機關_示範成果表（2）.json'));
    expect(readFileSync(join(at.folder, '114_示範機關_示範成果表.json'), 'utf8')).toBe('taken');
  });

  it('saves a copy elsewhere and goes on in the report itself', async () => {
    const at = await desk();
    const { handle, json, file } = await created(at);
    const target = join(tempFolder(onTestFinished), 'copy.json');
    unwrap(await at.store.saveCopy(handle, withNote(json, 'copy'), target));
    expect(noteIn(target)).toBe('copy');
    unwrap(await at.store.save(handle, withNote(json, 'original')));
    expect([noteIn(file), noteIn(target)]).toEqual(['original', 'copy']);
  });

  it('goes on in the copy when the report cannot be saved in place', async () => {
    const at = await desk();
    const file = join(at.folder, 'a.json');
    copyFileSync(join(FIXTURES, 'version-1.json'), file);
    chmodSync(file, 0o444);
    const { handle, json } = unwrap(await at.store.open(file));
    const target = join(at.folder, 'b.json');
    unwrap(await at.store.saveCopy(handle, json, target));
    expect(unwrap(await at.store.save(handle, withNote(json, 'on'))).file).toBe(target);
    expect(readFileSync(file, 'utf8')).toBe(fixture('version-1.json'));
  });

  it('never replaces a file that is not a report this program can read', async () => {
    const at = await desk();
    const { handle, json } = await created(at);
    for (const name of ['newer.json', 'foreign.json', 'zeros.json']) {
      const target = join(at.folder, name);
      copyFileSync(join(FIXTURES, name), target);
      expect(await at.store.saveCopy(handle, json, target)).toEqual({
        ok: false,
        error: { code: 'file-exists', file: target },
      });
      expect(readFileSync(target)).toEqual(readFileSync(join(FIXTURES, name)));
    }
  });
});

describe('text that is on no disk', () => {
  /** A report whose folder is gone and whose rescue folder cannot be made. */
  async function unsaved(): Promise<Desk & { readonly opened: OpenedReport }> {
    const at = await desk();
    const opened = await created(at);
    rmSync(at.folder, { recursive: true });
    writeFileSync(at.rescue, 'a file where the folder would be');
    await at.store.save(opened.handle, withNote(opened.json, 'precious'));
    return { ...at, opened };
  }

  it('is known with the reason why it could not be saved', async () => {
    const { store, opened, folder } = await unsaved();
    expect(store.unsaved()).toEqual([
      { handle: opened.handle, file: opened.file, reason: { code: 'folder-missing', folder } },
    ]);
    expect(store.savesBegun()).toBe(1);
  });

  it('can be saved as a copy elsewhere, and is safe then', async () => {
    const { store, opened } = await unsaved();
    const target = join(tempFolder(onTestFinished), 'copy.json');
    expect(unwrap(await store.saveUnsaved(opened.handle, target)).file).toBe(target);
    expect(noteIn(target)).toBe('precious');
    expect(store.unsaved()).toEqual([]);
    expect(await store.saveUnsaved(opened.handle, target)).toEqual({
      ok: false,
      error: { code: 'report-not-open' },
    });
  });

  it('is safe once a later save succeeds, or once it is rescued', async () => {
    const again = await unsaved();
    mkdirSync(again.folder);
    unwrap(await again.store.save(again.opened.handle, again.opened.json));
    expect(again.store.unsaved()).toEqual([]);

    const rescued = await unsaved();
    rmSync(rescued.rescue);
    expect(await rescued.store.save(rescued.opened.handle, rescued.opened.json)).toMatchObject({
      error: { code: 'rescued' },
    });
    expect(rescued.store.unsaved()).toEqual([]);
  });

  it('outlives the page that wrote it', async () => {
    const { store } = await unsaved();
    store.forget();
    expect(store.unsaved()).toHaveLength(1);
  });
});

it('the reports of a page that is gone count as closed until they are opened again', async () => {
  const counts: number[] = [];
  const at = await desk(false, (count) => counts.push(count));
  const opened = await created(at);
  at.store.forget();
  const again = unwrap(await at.store.open(opened.file));
  expect(again.handle).toBe(opened.handle);
  unwrap(await at.store.close(again.handle));
  expect(counts).toEqual([1, 0, 1, 0]);
});

describe('listing', () => {
  it('sums up reports, and says of other files why they cannot be read', async () => {
    const at = await desk();
    copyFileSync(join(FIXTURES, 'version-1.json'), join(at.folder, 'good.json'));
    copyFileSync(join(FIXTURES, 'newer.json'), join(at.folder, 'newer.json'));
    writeFileSync(join(at.folder, '.rd-left.tmp'), 'x');
    writeFileSync(join(at.folder, 'notes.txt'), 'x');
    const { folder, folderReason, listings } = await at.store.list();
    expect({ folder, folderReason }).toEqual({ folder: at.folder, folderReason: null });
    const byName = Object.fromEntries(listings.map((listing) => [listing.fileName, listing]));
    expect(Object.keys(byName).sort()).toEqual(['good.json', 'newer.json']);
    expect(byName['good.json']).toMatchObject({
      reason: null,
      openedAt: null,
      rescue: null,
      summary: {
        title: '示範機關 114 年度提升服務效能執行績效與成果',
        agency: '示範機關',
        year: 114,
        formName: '示範成果表',
        updatedAt: '2026-01-04T08:15:30.000Z',
        rowsDone: 0,
        rowsTotal: 1,
        deadlines: [{ id: 'send', pattern: '{year+1} 年 1 月 5 日前' }],
      },
    });
    expect(byName['newer.json']).toMatchObject({
      summary: null,
      reason: { code: 'file-too-new', version: 99 },
    });
  });

  it('refuses what opening refuses, when sections or rows are not those of the form', async () => {
    const at = await desk();
    const without = JSON.stringify({ ...EXAMPLE, sections: [] });
    writeFileSync(join(at.folder, 'a.json'), without);
    copyFileSync(join(FIXTURES, 'disagreeing.json'), join(at.folder, 'b.json'));
    const { listings } = await at.store.list();
    expect(listings.map(({ summary }) => summary)).toEqual([null, null]);
    for (const { file, reason } of listings) {
      expect(reason).toMatchObject({ code: 'file-invalid', file });
      expect(await at.store.open(file)).toEqual({ ok: false, error: reason });
    }
  });

  it('says when the chosen folder is gone, and still lists recent reports elsewhere', async () => {
    const at = await desk();
    const elsewhere = join(tempFolder(onTestFinished), 'a.json');
    copyFileSync(join(FIXTURES, 'version-1.json'), elsewhere);
    at.store.offer(elsewhere);
    unwrap(await at.store.open(elsewhere));
    rmSync(at.folder, { recursive: true });
    const { folderReason, listings } = await at.store.list();
    expect(folderReason).toEqual({ code: 'folder-missing', folder: at.folder });
    expect(listings.map(({ file, openedAt }) => [file, openedAt])).toEqual([
      [elsewhere, '2026-01-15T01:30:05.000Z'],
    ]);
  });

  it('does not wait for a recent report whose share is gone, and says so', async () => {
    const at = await desk(false, undefined, Promise.resolve());
    const elsewhere = join(tempFolder(onTestFinished), 'a.json');
    copyFileSync(join(FIXTURES, 'version-1.json'), elsewhere);
    copyFileSync(join(FIXTURES, 'version-1.json'), join(at.folder, 'near.json'));
    at.store.offer(elsewhere);
    unwrap(await at.store.open(elsewhere));
    at.broken.stat = (file) =>
      file === elsewhere ? new Promise(() => undefined) : REAL_FILE_OPS.stat(file);
    const { listings } = await at.store.list();
    expect(listings.map(({ fileName, reason }) => [fileName, reason])).toEqual([
      ['near.json', null],
      ['a.json', { code: 'file-unreachable', file: elsewhere }],
    ]);
  });

  it('reads a file again only when it has changed', async () => {
    const at = await desk();
    copyFileSync(join(FIXTURES, 'version-1.json'), join(at.folder, 'a.json'));
    await at.store.list();
    at.broken.readFile = async () => {
      throw new Error('read again');
    };
    expect((await at.store.list()).listings).toHaveLength(1);
  });
});

function conflictName(at: Desk): string {
  const name = namesIn(at.folder).find((candidate) => candidate.includes('衝突'));
  expect(name).toMatch(/^115_示範機關_示範成果表（衝突 2026\d{4}-\d{6}）\.json$/u);
  return name ?? '';
}

describe('a report that follows from another', () => {
  it('gets a file of its own under a free name and is open', async () => {
    const { store, folder } = await desk();
    const report = { ...EXAMPLE, id: 'next', year: 116 };
    const opened = unwrap(await store.createFrom(JSON.stringify(report)));
    const again = unwrap(await store.createFrom(JSON.stringify(report)));
    expect([opened.fileName, again.fileName]).toEqual([
      '116_示範機關_示範成果表.json',
      '116_示範機關_示範成果表（2）.json',
    ]);
    expect(JSON.parse(readFileSync(join(folder, opened.fileName), 'utf8'))).toEqual(report);
    expect(store.fileOf(opened.handle)).toBe(join(folder, opened.fileName));
  });

  it('is refused when it does not agree with its form, and nothing is written', async () => {
    const { store, folder } = await desk();
    const refused = await store.createFrom(JSON.stringify({ ...EXAMPLE, sections: [] }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'file-invalid' } });
    expect(namesIn(folder)).toEqual([]);
  });
});

describe('a copy before a report changes as a whole', () => {
  it('lies beside the report, which goes on where it is', async () => {
    const { store, folder } = await desk();
    const opened = unwrap(await store.createFrom(JSON.stringify(EXAMPLE)));
    const kept = unwrap(await store.keepCopy(opened.handle, opened.json));
    const again = unwrap(await store.keepCopy(opened.handle, opened.json));
    expect(kept.file).not.toBe(again.file);
    expect(namesIn(folder)).toHaveLength(3);
    expect(JSON.parse(readFileSync(kept.file, 'utf8'))).toEqual(EXAMPLE);
    expect(store.fileOf(opened.handle)).toBe(opened.file);
    // It can be opened again from where it was said to be.
    expect(JSON.parse(unwrap(await store.open(kept.file)).json)).toEqual(EXAMPLE);
  });

  it('is not kept of a report that is not open', async () => {
    const { store } = await desk();
    expect(await store.keepCopy('nobody', '{}')).toEqual({
      ok: false,
      error: { code: 'report-not-open' },
    });
  });
});
