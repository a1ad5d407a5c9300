import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { REAL_WRITE_DEPS, sha256, writeAtomically } from './atomic-write.ts';
import { namesIn, tempFolder } from './testing/temp-folder.ts';
import { systemError, testWriteDeps } from './testing/write-deps.ts';

const OLD = 'the old bytes';
const NEW = Buffer.from('新的內容，比舊的長一些');

function existing(): { readonly folder: string; readonly file: string } {
  const folder = tempFolder(onTestFinished);
  const file = join(folder, 'report.json');
  writeFileSync(file, OLD);
  return { folder, file };
}

describe('writeAtomically', () => {
  it('replaces a file, answers with its hash and leaves nothing else behind', async () => {
    const { folder, file } = existing();
    expect(await writeAtomically(file, NEW, REAL_WRITE_DEPS)).toEqual({
      ok: true,
      value: sha256(NEW),
    });
    expect(readFileSync(file)).toEqual(NEW);
    expect(namesIn(folder)).toEqual(['report.json']);
  });

  it.skipIf(process.platform === 'win32')(
    'leaves who may read and write a file as it was, where the file system lets it',
    async () => {
      const { file } = existing();
      chmodSync(file, 0o660);
      await writeAtomically(file, NEW, REAL_WRITE_DEPS);
      expect(statSync(file).mode & 0o777).toBe(0o660);

      const without = testWriteDeps({ setMode: () => Promise.reject(systemError('EPERM')) });
      expect(await writeAtomically(file, Buffer.from(OLD), without)).toMatchObject({ ok: true });
      expect(readFileSync(file, 'utf8')).toBe(OLD);
    },
  );

  it('leaves the old bytes when a write is torn half way', async () => {
    const { folder, file } = existing();
    const deps = testWriteDeps({
      writeNewFile: async (path, bytes) => {
        const handle = await open(path, 'wx');
        await handle.write(bytes.subarray(0, bytes.length / 2));
        await handle.close();
        throw systemError('EIO');
      },
    });
    expect(await writeAtomically(file, NEW, deps)).toEqual({
      ok: false,
      error: { code: 'io-failed', file, detail: 'EIO: made by a test' },
    });
    expect(readFileSync(file, 'utf8')).toBe(OLD);
    expect(namesIn(folder)).toEqual(['report.json']);
  });

  it('waits 10, 20, 30 ms while another program holds the file, then succeeds', async () => {
    const { file } = existing();
    const codes = ['EBUSY', 'EPERM', 'EACCES'];
    const deps = testWriteDeps({
      rename: async (from, to) => {
        const code = codes.shift();
        if (code !== undefined) throw systemError(code);
        await rename(from, to);
      },
    });
    expect(await writeAtomically(file, NEW, deps)).toEqual({ ok: true, value: sha256(NEW) });
    expect(deps.waits).toEqual([10, 20, 30]);
    expect(readFileSync(file)).toEqual(NEW);
  });

  it('gives up at the limit, says that the file is held and leaves the old bytes', async () => {
    const { folder, file } = existing();
    const deps = testWriteDeps({
      rename: async () => {
        throw systemError('EBUSY');
      },
    });
    expect(await writeAtomically(file, NEW, deps)).toEqual({
      ok: false,
      error: { code: 'file-locked', file },
    });
    expect(deps.waits.slice(0, 11)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 100]);
    expect(deps.waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(1000);
    expect(readFileSync(file, 'utf8')).toBe(OLD);
    expect(namesIn(folder)).toEqual(['report.json']);
  });

  it('notices when what is on disk afterwards is something else', async () => {
    const { file } = existing();
    const deps = testWriteDeps({ readFile: async () => Buffer.from('tampered') });
    expect(await writeAtomically(file, NEW, deps)).toEqual({
      ok: false,
      error: { code: 'read-back-differs', file },
    });
  });

  it('does not replace a file that is marked read-only', async () => {
    const { folder, file } = existing();
    chmodSync(file, 0o444);
    expect(await writeAtomically(file, NEW)).toEqual({
      ok: false,
      error: { code: 'file-read-only', file },
    });
    expect(readFileSync(file, 'utf8')).toBe(OLD);
    expect(namesIn(folder)).toEqual(['report.json']);
  });

  it('says that the folder is gone', async () => {
    const folder = join(tempFolder(onTestFinished), 'gone');
    expect(await writeAtomically(join(folder, 'report.json'), NEW)).toEqual({
      ok: false,
      error: { code: 'folder-missing', folder },
    });
  });

  it('never puts a file where a folder is', async () => {
    const folder = tempFolder(onTestFinished);
    const file = join(folder, 'report.json');
    mkdirSync(file);
    expect(await writeAtomically(file, NEW)).toEqual({
      ok: false,
      error: { code: 'file-exists', file },
    });
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'folder-read-only'],
    ['EACCES', 'folder-read-only'],
    ['ENAMETOOLONG', 'name-invalid'],
  ])('answers %s with %s and leaves the old bytes', async (code, reason) => {
    const { folder, file } = existing();
    const deps = testWriteDeps({
      writeNewFile: async () => {
        throw systemError(code);
      },
    });
    expect(await writeAtomically(file, NEW, deps)).toMatchObject({ error: { code: reason } });
    expect(readFileSync(file, 'utf8')).toBe(OLD);
    expect(namesIn(folder)).toEqual(['report.json']);
  });

  it('accepts a network folder that cannot be flushed', async () => {
    const { file } = existing();
    const deps = testWriteDeps({
      syncFolder: async () => {
        throw systemError('EINVAL');
      },
    });
    expect(await writeAtomically(file, NEW, deps)).toEqual({ ok: true, value: sha256(NEW) });
  });

  it('lets an error that is not the disk’s go on upwards', async () => {
    const { file } = existing();
    const deps = testWriteDeps({
      writeNewFile: async () => {
        throw new TypeError('a bug');
      },
    });
    await expect(writeAtomically(file, NEW, deps)).rejects.toThrow('a bug');
  });

  it('leaves the old bytes on a disk that is really full', async (context) => {
    const folder = smallDisk();
    if (folder === null)
      return context.skip('a small disk cannot be mounted here (needs root on Linux)');
    const file = join(folder, 'report.json');
    writeFileSync(file, OLD);
    const large = Buffer.alloc(256 * 1024, 'x');
    expect(await writeAtomically(file, large)).toEqual({
      ok: false,
      error: { code: 'disk-full', file },
    });
    expect(readFileSync(file, 'utf8')).toBe(OLD);
    expect(namesIn(folder)).toEqual(['report.json']);
    expect(await writeAtomically(file, NEW)).toEqual({ ok: true, value: sha256(NEW) });
  });

  it('reports a disk that is really read-only', async (context) => {
    const folder = smallDisk();
    if (folder === null)
      return context.skip('a small disk cannot be mounted here (needs root on Linux)');
    const file = join(folder, 'report.json');
    writeFileSync(file, OLD);
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    expect(await writeAtomically(file, NEW)).toEqual({
      ok: false,
      error: { code: 'folder-read-only', folder },
    });
    expect(readFileSync(file, 'utf8')).toBe(OLD);
  });
});

/** A real disk of 64 kB; null where none can be mounted. */
function smallDisk(): string | null {
  const folder = tempFolder(onTestFinished);
  if (process.platform !== 'linux') return null;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    // Whatever forbids it here, the test says that it was skipped.
    return null;
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return folder;
}
