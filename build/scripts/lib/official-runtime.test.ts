import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findOfficial, REFUSAL_HOLDS, reasonIn, rememberedRefusal } from './official-runtime.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'official-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function install(version: string): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{"version":"45.4.1"}');
  await mkdir(join(folder, 'dist'));
  await writeFile(join(folder, 'dist', 'version'), `v${version}\n`);
  await writeFile(join(folder, 'dist', 'electron'), '');
  await writeFile(join(folder, 'path.txt'), 'electron');
}

describe('findOfficial', () => {
  it('finds a whole install of the right version', async () => {
    await install('45.4.1');
    expect(await findOfficial(folder)).toEqual({
      folder: join(folder, 'dist'),
      executable: join(folder, 'dist', 'electron'),
    });
  });

  it('does not take another version', async () => {
    await install('45.4.0');
    expect(await findOfficial(folder)).toBeUndefined();
  });

  it('does not take an install that was interrupted before its last file', async () => {
    await install('45.4.1');
    await rm(join(folder, 'path.txt'));
    expect(await findOfficial(folder)).toBeUndefined();
  });

  it('does not take an install without its program', async () => {
    await install('45.4.1');
    await rm(join(folder, 'dist', 'electron'));
    expect(await findOfficial(folder)).toBeUndefined();
  });
});

describe('rememberedRefusal', () => {
  const at = Date.UTC(2026, 0, 5);
  const note = () => join(folder, 'refused.json');

  it('holds for its time and then lapses', async () => {
    await writeFile(note(), JSON.stringify({ at, why: 'fetch failed' }));
    expect(await rememberedRefusal(note(), at)).toBe('fetch failed');
    expect(await rememberedRefusal(note(), at + REFUSAL_HOLDS - 1)).toBe('fetch failed');
    expect(await rememberedRefusal(note(), at + REFUSAL_HOLDS)).toBeUndefined();
  });

  it('does not believe a note from the future', async () => {
    await writeFile(note(), JSON.stringify({ at, why: 'fetch failed' }));
    expect(await rememberedRefusal(note(), at - 1)).toBeUndefined();
  });

  it('asks again when there is no note, or a torn one', async () => {
    expect(await rememberedRefusal(note(), at)).toBeUndefined();
    await writeFile(note(), '{"at":17');
    expect(await rememberedRefusal(note(), at)).toBeUndefined();
  });
});

describe('reasonIn', () => {
  it('takes the line that names the error out of a stack trace', () => {
    expect(reasonIn('Downloading\nTypeError: fetch failed\n    at f (file.js:1:2)\n')).toBe(
      'TypeError: fetch failed',
    );
  });

  it('has something to say about an installer that said nothing', () => {
    expect(reasonIn('')).toBe('the download failed');
  });
});
