import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { countingIds } from '../../shared/model/ids.ts';
import type { Report } from '../../shared/model/report.ts';
import { cutPart } from '../../shared/part/cut-part.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { REAL_WRITE_DEPS } from './atomic-write.ts';
import { savePart } from './save-part.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'part-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

function makePart(): Report {
  const whole = smallReport();
  const rowIds = whole.sections.flatMap((section) =>
    section.kind === 'table' ? section.rows.slice(0, 1).map(({ id }) => id) : [],
  );
  const now = '2026-11-21T02:00:00.000Z';
  const part = cutPart(whole, { rowIds, units: ['一課'], by: '', now, makeId: countingIds('p') });
  if (part === null) throw new Error('nothing cut');
  return part;
}

it('writes a part, and replaces an older one', async () => {
  const file = join(folder, 'part.json');
  const part = makePart();
  for (let i = 0; i < 2; i += 1) {
    expect(await savePart(part, file, REAL_WRITE_DEPS)).toEqual({ ok: true, value: { file } });
  }
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(part);
});

it.each([
  ['a whole report', JSON.stringify(smallReport())],
  ['anything else', 'notes'],
])('never replaces %s', async (_, content) => {
  const file = join(folder, 'whole.json');
  await writeFile(file, content);
  expect(await savePart(makePart(), file, REAL_WRITE_DEPS)).toEqual({
    ok: false,
    error: { code: 'file-exists', file },
  });
  expect(await readFile(file, 'utf8')).toBe(content);
});
