import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { docxExporter } from '../../shared/export/docx/docx-exporter.ts';
import type { ExportOptions } from '../../shared/export/exporter.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { namesIn, tempFolder } from '../storage/testing/temp-folder.ts';
import { testWriteDeps } from '../storage/testing/write-deps.ts';
import { jobOf } from './local-engine.ts';
import { writeVerified } from './write-verified.ts';

const OPTIONS: ExportOptions = { now: '2026-01-05T01:02:03.000Z' };

test('a file that is to be replaced stays what it was until the new one was found whole', async () => {
  const folder = tempFolder(onTestFinished);
  const file = join(folder, '成果.docx');
  writeFileSync(file, 'the old document');
  const job = jobOf(smallReport(), docxExporter);
  const whole = await job.build(OPTIONS);

  const refused = await writeVerified(job, whole.slice(0, 99), OPTIONS, file, testWriteDeps());
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'export-differs', file: join(folder, '成果（未通過驗證）.docx') },
  });
  expect(readFileSync(file, 'utf8')).toBe('the old document');

  expect(await writeVerified(job, whole, OPTIONS, file, testWriteDeps())).toEqual({
    ok: true,
    value: null,
  });
  expect(Buffer.from(whole).equals(readFileSync(file))).toBe(true);
  expect(namesIn(folder)).toEqual(['成果.docx', '成果（未通過驗證）.docx'].toSorted());
});
