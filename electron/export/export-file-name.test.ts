import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { REAL_FILE_OPS } from '../storage/file-ops.ts';
import { editionName, nextEdition } from './export-file-name.ts';

const HEAD = { year: 115, agency: '示範局', document: '提升服務效能執行績效與成果' };

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-desk-'));
});

async function nextAfter(...names: readonly string[]): Promise<number> {
  for (const name of names) await writeFile(join(folder, name), '');
  return nextEdition(folder, HEAD, 'docx', REAL_FILE_OPS);
}

describe('the name of an exported file', () => {
  it('follows the office’s rule', () => {
    expect(editionName(HEAD, 'docx', 2)).toEqual({
      fileName: '115_示範局_提升服務效能執行績效與成果_v2.docx',
      edition: 'v2',
    });
  });

  it('is one that every file system takes, whatever the agency is called', () => {
    expect(editionName({ ...HEAD, agency: '../a:b*c?' }, 'docx', 1).fileName).toBe(
      '115_.._a_b_c__提升服務效能執行績效與成果_v1.docx',
    );
    const long = editionName({ ...HEAD, agency: '長'.repeat(300) }, 'docx', 123).fileName;
    expect(Buffer.byteLength(long)).toBeLessThan(255 - Buffer.byteLength('（未通過驗證）'));
    expect(long.endsWith('_v123.docx')).toBe(true);
  });
});

describe('the next edition', () => {
  it('is the first in a folder without any', async () => {
    expect(await nextAfter('別的.docx')).toBe(1);
  });

  it('comes after the highest there, whatever happened to those between', async () => {
    const stem = '115_示範局_提升服務效能執行績效與成果';
    expect(await nextAfter(`${stem}_v1.docx`, `${stem}_v9.DOCX`, `${stem}_v12.docx`)).toBe(13);
  });

  it('counts a file that failed its verification, and no file of another name', async () => {
    const stem = '115_示範局_提升服務效能執行績效與成果';
    expect(
      await nextAfter(`${stem}_v3（未通過驗證）.docx`, `${stem}_v8.pdf`, '114_示範局_某_v20.docx'),
    ).toBe(4);
  });
});
