import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { smallForm } from '../../test/fixtures/small-form.ts';
import { REAL_FILE_OPS } from '../storage/file-ops.ts';
import { tempFolder } from '../storage/testing/temp-folder.ts';
import { loadForms } from './load-forms.ts';

it('a form that cannot be read or is at fault is refused, and the others are used', async () => {
  const folder = tempFolder(onTestFinished);
  writeFileSync(join(folder, 'good.json'), JSON.stringify(smallForm()));
  writeFileSync(join(folder, 'broken.json'), '{');
  mkdirSync(join(folder, 'unreadable.json'));
  const { forms, refused } = await loadForms(folder, REAL_FILE_OPS);
  expect(forms).toEqual([smallForm()]);
  expect(refused.map(({ file, faults }) => [file, faults.length])).toEqual([
    ['broken.json', 1],
    ['unreadable.json', 1],
  ]);
  expect(refused[1]?.faults[0]?.message).toContain('「unreadable.json」沒有完成');
});
