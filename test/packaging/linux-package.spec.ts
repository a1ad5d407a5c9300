import { spawnSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { developmentSwitches } from '../../build/scripts/launch-options.mjs';
import { packageForTesting } from '../../build/scripts/lib/package-program.mjs';
import { smoke } from '../e2e/smoke.ts';
import { HARDENED_FUSES, isShipped, NEEDED } from './hardened.ts';
import { filesIn, fusesOf, manifestIn } from './package-contents.ts';
import { startPackaged } from './packaged-program.ts';

test.skip(process.platform !== 'linux', 'a Linux package is built on Linux');
test.describe.configure({ mode: 'serial' });

let folder: string;
const executable = (): string => join(folder, 'report-desk');
const asar = (): string => join(folder, 'resources', 'app.asar');

test.beforeAll(async () => {
  folder = await packageForTesting('linux', ['dir'], { quiet: true });
});

test('the fuses of the Linux package are set as meant', async () => {
  expect(await fusesOf(executable())).toMatchObject(HARDENED_FUSES);
});

test('the Linux package holds what the program needs and nothing else', async () => {
  const files = filesIn(asar());
  expect(files.filter((file) => !isShipped(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(NEEDED));
  expect(await readdir(join(folder, 'resources'))).toEqual(['app.asar']);
  expect(manifestIn(asar())).toMatchObject({ main: 'out/main/main.js', type: 'module' });
});

test('the packaged program does the main job', async () => {
  await startPackaged(executable(), async ({ page, reportsFolder, close }) => {
    await smoke(page, { reportsFolder });
    expect(await close()).toBe(0);
  });
});

test('the packaged program works on the command line, without a window', () => {
  const help = spawnSync(executable(), [...developmentSwitches(), '--help'], { encoding: 'utf8' });
  expect(help.stdout).toContain('validate');
  expect(help.status).toBe(0);
});

test('the packaged program is no Node for anybody', () => {
  const asNode = spawnSync(executable(), ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: 20_000,
  });
  expect(asNode.stdout).not.toMatch(/^v\d+\./u);
});
