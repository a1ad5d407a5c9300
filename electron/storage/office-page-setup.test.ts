import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_PAGE_SETUP } from '../../shared/export/page-setup.ts';
import { REAL_FILE_OPS } from './file-ops.ts';
import { readOfficePageSetup } from './office-page-setup.ts';
import { namesIn, tempFolder } from './testing/temp-folder.ts';

const SETUP = { ...DEFAULT_PAGE_SETUP, orientation: 'landscape' } as const;

test.each([
  [
    'the set-up of an office',
    JSON.stringify({ zoom: 100, exportChoices: { pageSetup: SETUP } }),
    SETUP,
  ],
  ['none where nothing was chosen', JSON.stringify({ exportChoices: {} }), undefined],
  [
    'none of another kind',
    JSON.stringify({ exportChoices: { pageSetup: { paper: 'B9' } } }),
    undefined,
  ],
  ['none of a broken file', '{', undefined],
])('a settings file gives %s, and stays as it is', async (_what, text, expected) => {
  const folder = tempFolder(onTestFinished);
  const file = join(folder, 'settings.json');
  writeFileSync(file, text);
  expect(await readOfficePageSetup(file, REAL_FILE_OPS)).toEqual(expected);
  expect(namesIn(folder)).toEqual(['settings.json']);
});

test('a settings file that is not there gives none', async () => {
  const folder = tempFolder(onTestFinished);
  expect(await readOfficePageSetup(join(folder, 'settings.json'), REAL_FILE_OPS)).toBeUndefined();
  expect(namesIn(folder)).toEqual([]);
});
