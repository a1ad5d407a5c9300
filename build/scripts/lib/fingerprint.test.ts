import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.mjs';

let root: string;
const take = () =>
  fingerprint(root, ['src', 'lock.json', 'nothing'], (file) => !file.endsWith('.md'));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fingerprint-'));
  await mkdir(join(root, 'src', 'deep'), { recursive: true });
  await writeFile(join(root, 'src', 'deep', 'a.ts'), 'one');
  await writeFile(join(root, 'lock.json'), '{}');
});

afterEach(() => rm(root, { recursive: true, force: true }));

describe('fingerprint', () => {
  it('stays the same while nothing that counts changes', async () => {
    const before = await take();
    await writeFile(join(root, 'src', 'note.md'), 'a note');
    expect(await take()).toBe(before);
  });

  it('changes with a content, a name, and a file that comes', async () => {
    const seen = new Set([await take()]);
    await writeFile(join(root, 'src', 'deep', 'a.ts'), 'two');
    seen.add(await take());
    await rename(join(root, 'src', 'deep', 'a.ts'), join(root, 'src', 'deep', 'b.ts'));
    seen.add(await take());
    await writeFile(join(root, 'nothing'), '');
    seen.add(await take());
    expect(seen.size).toBe(4);
  });
});
