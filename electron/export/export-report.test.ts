import { chmod, mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as immediate } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { docxExporter } from '../../shared/export/docx/docx-exporter.ts';
import { tamper } from '../../shared/export/docx/testing/package-parts.ts';
import { DEFAULT_EXPORT_CHOICES } from '../../shared/export/export-options.ts';
import type { ExportStage } from '../../shared/export/export-stage.ts';
import { verifyExport } from '../../shared/export/verify-export.ts';
import { ok } from '../../shared/model/result.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { REAL_WRITE_DEPS, type WriteDeps } from '../storage/atomic-write.ts';
import type { FileOps } from '../storage/file-ops.ts';
import type { ExportEngine } from './export-engine.ts';
import { type ExportDeps, exportReport } from './export-report.ts';
import { LOCAL_ENGINE } from './local-engine.ts';
import { createWorkerEngine } from './worker-engine.ts';

const engine = createWorkerEngine();

const report = smallReport();
const json = JSON.stringify(report);
const STEM = '115_測試機關_成果';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-desk-'));
});

/** The real disk, with single acts replaced. */
function depsWith(ops: Partial<FileOps> = {}): ExportDeps {
  const clock = { now: () => Date.parse('2026-01-05T01:02:03Z'), wait: async () => {} };
  const write: WriteDeps = {
    ...REAL_WRITE_DEPS,
    clock,
    renameLimitMs: 0,
    ops: { ...REAL_WRITE_DEPS.ops, ...ops },
  };
  return { engine, write };
}

function failing(code: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

describe('an export', () => {
  it('writes the whole report under the office’s name, and nothing else', async () => {
    const exported = await exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, depsWith());
    const file = join(folder, `${STEM}_v1.docx`);
    const bytes = await readFile(file);
    expect(exported).toEqual({ ok: true, value: { file, bytes: bytes.length } });
    expect(verifyExport(docxExporter, report, bytes)).toEqual([]);
    expect(await readdir(folder)).toEqual([`${STEM}_v1.docx`]);
  });

  it('never replaces a file: each is the next edition', async () => {
    await writeFile(join(folder, `${STEM}_v1.docx`), 'mine');
    const [first, second] = await Promise.all([
      exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, depsWith()),
      exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, depsWith()),
    ]);
    expect([first.ok, second.ok]).toEqual([true, true]);
    expect((await readdir(folder)).sort()).toEqual([1, 2, 3].map((n) => `${STEM}_v${n}.docx`));
    expect(await readFile(join(folder, `${STEM}_v1.docx`), 'utf8')).toBe('mine');
  });

  it('of text that is no report says what is wrong with it, and writes nothing', async () => {
    expect(
      await exportReport('{', folder, 'docx', DEFAULT_EXPORT_CHOICES, depsWith()),
    ).toMatchObject({
      ok: false,
      error: { code: 'file-not-json', file: '編輯中的報告' },
    });
    expect(
      await exportReport(
        JSON.stringify({ ...report, year: 'x' }),
        folder,
        'docx',
        DEFAULT_EXPORT_CHOICES,
        depsWith(),
      ),
    ).toMatchObject({ ok: false, error: { code: 'file-invalid' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('whose thread breaks leaves no empty file behind', async () => {
    const broken: ExportEngine = {
      ...LOCAL_ENGINE,
      open: async (text, file, format) => {
        const opened = await LOCAL_ENGINE.open(text, file, format);
        if (!opened.ok) return opened;
        return {
          ok: true,
          value: { ...opened.value, build: () => Promise.reject(new Error('bug')) },
        };
      },
    };
    const deps = { ...depsWith(), engine: broken };
    await expect(exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, deps)).rejects.toThrow(
      'bug',
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('removes the empty file of an earlier one that was cut off, and no other', async () => {
    const old = new Date('2026-01-05T00:00:00Z');
    const fresh = new Date('2026-01-05T01:02:00Z');
    for (const [name, text, time] of [
      [`${STEM}_v1.docx`, '', old],
      [`${STEM}_v2.docx`, 'whole', old],
      [`${STEM}_v3.docx`, '', fresh],
      ['other_v1.docx', '', old],
    ] as const) {
      await writeFile(join(folder, name), text);
      await utimes(join(folder, name), time, time);
    }
    await exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, depsWith());
    expect((await readdir(folder)).sort()).toEqual(
      [...[2, 3, 4].map((n) => `${STEM}_v${n}.docx`), 'other_v1.docx'].sort(),
    );
  });

  it('that was given up writes nothing', async () => {
    const deps = { ...depsWith(), signal: AbortSignal.abort() };
    expect(await exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, deps)).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

/** A disk that gives back another text than was written. */
const readTampered: FileOps['readFile'] = async (file) =>
  Buffer.from(tamper(await readFile(file), (xml) => xml.replace('d1-r02 的文字', 'd1-r02 的字')));

const DIFFERING =
  '構面一：基礎服務，第 2 列，執行策略：第 1 段應為「…-r02 的文字」，檔案中為「…-r02 的字」';

/** Refuses an act on the files that `isMeant` says, so many times. */
function refusing<A extends unknown[], R>(
  act: (...args: A) => Promise<R>,
  isMeant: (...args: A) => boolean,
  times = Number.POSITIVE_INFINITY,
): (...args: A) => Promise<R> {
  let left = times;
  return async (...args) => {
    if (!isMeant(...args) || left <= 0) return act(...args);
    left -= 1;
    throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
  };
}

const isTemporary = (file: string): boolean => file.endsWith('.tmp');
const isFailedName = (_from: string, to: string): boolean => to.includes('未通過驗證');

describe('an export that was not found whole never has the good name', () => {
  const { ops } = REAL_WRITE_DEPS;
  const failed = `${STEM}_v1（未通過驗證）.docx`;
  const differs = (file: string) => ({
    ok: false,
    error: { code: 'export-differs', file: join(folder, file), places: [DIFFERING] },
  });
  const exportWith = (replaced: Partial<FileOps>, engineUsed: ExportEngine = engine) =>
    exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, {
      ...depsWith(replaced),
      engine: engineUsed,
    });
  /** Names that hold something. */
  const written = async (): Promise<readonly string[]> => {
    const names = await readdir(folder);
    const sizes = await Promise.all(names.map(async (name) => ops.stat(join(folder, name))));
    return names.filter((_name, index) => (sizes[index]?.bytes ?? 0) > 0);
  };

  it('when it differs: its name says so', async () => {
    expect(await exportWith({ readFile: readTampered })).toEqual(differs(failed));
    expect(await readdir(folder)).toEqual([failed]);
  });

  it('while it is compared', async () => {
    let seen: readonly string[] = ['never read'];
    const exported = await exportWith({
      readFile: async (file) => {
        seen = await written();
        return readFile(file);
      },
    });
    expect(exported.ok).toBe(true);
    expect(seen.every(isTemporary)).toBe(true);
    expect(await written()).toEqual([`${STEM}_v1.docx`]);
  });

  it('when another program holds it for a moment: the name is tried again', async () => {
    const rename = refusing(ops.rename, isFailedName, 3);
    const deps = depsWith({ readFile: readTampered, rename });
    const patient = { ...deps, write: { ...deps.write, renameLimitMs: 60_000 } };
    expect(await exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, patient)).toEqual(
      differs(failed),
    );
    expect(await readdir(folder)).toEqual([failed]);
  });

  it('when it cannot be renamed: it is removed, and the places are told all the same', async () => {
    const rename = refusing(ops.rename, isFailedName);
    expect(await exportWith({ readFile: readTampered, rename })).toEqual(
      differs(`${STEM}_v1.docx`),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('when it can be neither renamed nor removed: what is left is named', async () => {
    const exported = await exportWith({
      readFile: readTampered,
      rename: refusing(ops.rename, isFailedName),
      remove: refusing(ops.remove, isTemporary),
    });
    const [left] = await readdir(folder);
    expect(left).toMatch(/^\.rd-.*\.tmp$/u);
    expect(exported).toEqual(differs(left ?? ''));
    expect(await readdir(folder)).toEqual([left]);
  });

  it('when it cannot be read again: it is removed, and the reason tells why', async () => {
    expect(await exportWith({ readFile: refusing(ops.readFile, () => true) })).toEqual({
      ok: false,
      error: { code: 'file-locked', file: join(folder, `${STEM}_v1.docx`) },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('when it can be read only after a moment: it is compared then', async () => {
    const deps = depsWith({ readFile: refusing(ops.readFile, () => true, 3) });
    const patient = { ...deps, write: { ...deps.write, renameLimitMs: 60_000 } };
    expect(await exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, patient)).toMatchObject(
      { ok: true },
    );
    expect(await readdir(folder)).toEqual([`${STEM}_v1.docx`]);
  });

  it('when what is read is no document at all', async () => {
    const exported = await exportWith({ readFile: async () => Buffer.from('half a fi') });
    expect(exported).toMatchObject({ ok: false, error: { code: 'export-differs' } });
    expect(await readdir(folder)).toEqual([failed]);
  });

  it('when the thread breaks that compares it', async () => {
    const broken: ExportEngine = {
      ...LOCAL_ENGINE,
      open: async (text, file, format) => {
        const opened = await LOCAL_ENGINE.open(text, file, format);
        if (!opened.ok) return opened;
        return ok({ ...opened.value, verify: () => Promise.reject(new Error('bug')) });
      },
    };
    await expect(exportWith({}, broken)).rejects.toThrow('bug');
    expect(await readdir(folder)).toEqual([]);
  });

  it('when the folder cannot be flushed after it was renamed', async () => {
    expect(await exportWith({ syncFolder: failing('EIO') })).toMatchObject({
      ok: false,
      error: { code: 'io-failed' },
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('an export that is given up', () => {
  it.each(['make', 'write', 'verify'] as const)(
    'at the stage %s leaves nothing behind, and the next one takes the same name',
    async (last) => {
      const giveUp = new AbortController();
      const seen: ExportStage[] = [];
      const reached = (stage: ExportStage): void => {
        seen.push(stage);
        // After the step has been asked for.
        if (stage === last) setImmediate(() => giveUp.abort());
      };
      const patient = depsWith({
        readFile: async (file) => {
          // Reading back waits until it was given up, so that it is given up in the middle of the stage.
          while (last === seen.at(-1) && !giveUp.signal.aborted) await immediate();
          return readFile(file);
        },
      });
      const deps = { ...patient, signal: giveUp.signal, reached };
      expect(await exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, deps)).toEqual({
        ok: false,
        error: { code: 'cancelled' },
      });
      expect(seen).toContain(last);
      expect(await readdir(folder)).toEqual([]);
      expect(await exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, depsWith())).toEqual(
        expect.objectContaining({ ok: true }),
      );
      expect(await readdir(folder)).toEqual([`${STEM}_v1.docx`]);
    },
  );

  it('tells its stages in order when nobody gives it up', async () => {
    const seen: ExportStage[] = [];
    const deps = { ...depsWith(), reached: (stage: ExportStage) => seen.push(stage) };
    await exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, deps);
    expect(seen).toEqual(['make', 'write', 'verify']);
  });
});

describe('an export that the disk refuses', () => {
  it('names a folder that is gone', async () => {
    const gone = join(folder, 'gone');
    expect(await exportReport(json, gone, 'docx', DEFAULT_EXPORT_CHOICES, depsWith())).toEqual({
      ok: false,
      error: { code: 'folder-missing', folder: gone },
    });
  });

  it.each([
    ['EACCES', { code: 'folder-read-only' }],
    ['EROFS', { code: 'folder-read-only' }],
    ['ENOSPC', { code: 'disk-full' }],
  ])('with %s at the first byte gives its reason and leaves nothing', async (code, reason) => {
    const exported = await exportReport(
      json,
      folder,
      'docx',
      DEFAULT_EXPORT_CHOICES,
      depsWith({ writeNewFile: failing(code) }),
    );
    expect(exported).toMatchObject({ ok: false, error: reason });
    expect(await readdir(folder)).toEqual([]);
  });

  it('because it is full leaves neither a name nor a half file', async () => {
    let writes = 0;
    const writeNewFile: FileOps['writeNewFile'] = async (file, bytes) => {
      writes += 1;
      // The empty file that holds the name fits; the document does not.
      if (writes === 1) return REAL_WRITE_DEPS.ops.writeNewFile(file, bytes);
      await writeFile(file, bytes.subarray(0, 10));
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    expect(
      await exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, depsWith({ writeNewFile })),
    ).toEqual({
      ok: false,
      error: { code: 'disk-full', file: join(folder, `${STEM}_v1.docx`) },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('because another program holds the file says which', async () => {
    const exported = await exportReport(
      json,
      folder,
      'docx',
      DEFAULT_EXPORT_CHOICES,
      depsWith({ rename: failing('EBUSY') }),
    );
    expect(exported).toEqual({
      ok: false,
      error: { code: 'file-locked', file: join(folder, `${STEM}_v1.docx`) },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'in a real read-only folder says so',
    async () => {
      await chmod(folder, 0o500);
      expect(await exportReport(json, folder, 'docx', DEFAULT_EXPORT_CHOICES, depsWith())).toEqual({
        ok: false,
        error: { code: 'folder-read-only', folder },
      });
    },
  );
});
