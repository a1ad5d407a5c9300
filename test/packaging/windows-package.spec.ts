import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { packageForTesting } from '../../build/scripts/lib/package-program.mjs';
import { HARDENED_FUSES, isShipped, NEEDED } from './hardened.ts';
import { filesIn, fusesOf, headerHash, integrityIn } from './package-contents.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
const executable = (): string => join(folder, 'report-desk.exe');
const asar = (): string => join(folder, 'resources', 'app.asar');

test.beforeAll(async () => {
  folder = await packageForTesting('win', ['dir'], { quiet: true });
});

test('the fuses of the Windows package are set as meant', async () => {
  expect(await fusesOf(executable())).toMatchObject(HARDENED_FUSES);
});

test('the Windows package holds what the program needs and nothing else', async () => {
  const files = filesIn(asar());
  expect(files.filter((file) => !isShipped(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(NEEDED));
  expect(await readdir(join(folder, 'resources'))).toEqual(['app.asar']);
  expect(await readdir(join(folder, 'locales'))).toEqual(['en-US.pak', 'zh-TW.pak']);
});

// The integrity fuse without this resource would refuse to start; with a wrong one, too.
test('the Windows program knows the hash of its own archive', async () => {
  expect(await integrityIn(executable())).toEqual([
    { file: 'resources\\app.asar', alg: 'SHA256', value: headerHash(asar()) },
  ]);
});
