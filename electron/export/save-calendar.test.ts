import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { readCalendar } from '../../shared/template/deadline-calendar.ts';
import { REAL_WRITE_DEPS } from '../storage/atomic-write.ts';
import { REAL_FILE_OPS } from '../storage/file-ops.ts';
import { saveCalendar } from './save-calendar.ts';

const events = [
  {
    uid: 'r-t1@report-desk',
    day: '2027-01-05',
    summary: '【期限】各單位：提供 115 年度執行績效與成果',
    description: '水岸局\n期限：116 年 1 月 5 日前',
  },
];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'calendar-'));
});

it('the file on the disk holds every deadline', async () => {
  const file = join(folder, '期限.ics');
  expect(await saveCalendar(events, file, REAL_WRITE_DEPS)).toEqual({ ok: true, value: null });
  expect(readCalendar(await readFile(file, 'utf8'))).toEqual(events);
  expect(await readdir(folder)).toEqual(['期限.ics']);
});

it('a file that reads back otherwise is not called done, and does not stay', async () => {
  const file = join(folder, '期限.ics');
  const ops = {
    ...REAL_FILE_OPS,
    readFile: async (path: string) => (await REAL_FILE_OPS.readFile(path)).subarray(0, 40),
  };
  const saved = await saveCalendar(events, file, { ...REAL_WRITE_DEPS, ops });
  expect(saved).toEqual({ ok: false, error: { code: 'read-back-differs', file } });
  expect(await readdir(folder)).toEqual([]);
});

it('a folder that is gone is said', async () => {
  const file = join(folder, '沒有', '期限.ics');
  expect(await saveCalendar(events, file, REAL_WRITE_DEPS)).toMatchObject({ ok: false });
});
