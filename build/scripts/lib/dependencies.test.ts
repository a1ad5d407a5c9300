import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areDependenciesInstalled } from './dependencies.mjs';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dependencies-'));
  await mkdir(join(root, 'node_modules'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const one = { version: '1.0.0', integrity: 'sha512-one' };

async function wanted(packages: object): Promise<void> {
  const withRoot = { '': { name: 'root' }, ...packages };
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: withRoot }));
}

async function installed(packages: object): Promise<void> {
  const record = join(root, 'node_modules', '.package-lock.json');
  await writeFile(record, JSON.stringify({ packages }));
}

describe('areDependenciesInstalled', () => {
  it('is true when everything wanted is there, whatever else is', async () => {
    await wanted({ 'node_modules/one': one });
    await installed({ 'node_modules/one': one, 'node_modules/more': one });
    expect(await areDependenciesInstalled(root)).toBe(true);
  });

  it('does not miss optional packages of other platforms', async () => {
    await wanted({ 'node_modules/one': one, 'node_modules/other': { ...one, optional: true } });
    await installed({ 'node_modules/one': one });
    expect(await areDependenciesInstalled(root)).toBe(true);
  });

  it('is false when the lock file asks for another version or content', async () => {
    await installed({ 'node_modules/one': one });
    await wanted({ 'node_modules/one': { ...one, version: '1.0.1' } });
    expect(await areDependenciesInstalled(root)).toBe(false);
    await wanted({ 'node_modules/one': { ...one, integrity: 'sha512-two' } });
    expect(await areDependenciesInstalled(root)).toBe(false);
  });

  it('is false when a package is missing', async () => {
    await wanted({ 'node_modules/one': one, 'node_modules/two': one });
    await installed({ 'node_modules/one': one });
    expect(await areDependenciesInstalled(root)).toBe(false);
  });

  it('is false after an interrupted install, which leaves no record', async () => {
    await wanted({ 'node_modules/one': one });
    expect(await areDependenciesInstalled(root)).toBe(false);
  });
});
