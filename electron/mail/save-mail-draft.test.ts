import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, it, onTestFinished } from 'vitest';
import { err, ok } from '../../shared/model/result.ts';
import { REAL_WRITE_DEPS } from '../storage/atomic-write.ts';
import type { FileOps } from '../storage/file-ops.ts';
import { namesIn, tempFolder } from '../storage/testing/temp-folder.ts';
import { systemError, testWriteDeps } from '../storage/testing/write-deps.ts';
import { saveMailDraft } from './save-mail-draft.ts';

const WORDS = { to: [], cc: [], subject: '檢送成果', text: '請查收。' };

const torn: FileOps['readFile'] = async (file) =>
  file.endsWith('.eml') ? (await readFile(file)).subarray(0, 20) : readFile(file);

const full: FileOps['writeNewFile'] = async (file, bytes) => {
  await writeFile(file, bytes.subarray(0, 20));
  throw systemError('ENOSPC');
};

describe('a mail draft on the disk', () => {
  it('stands beside its attachment, holds it byte for byte, and replaces no other draft', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'report-desk 郵件-'));
    const file = join(folder, '115_示範局_成果_v1.pdf');
    await writeFile(file, '%PDF 內容');
    expect(await saveMailDraft(file, WORDS, REAL_WRITE_DEPS)).toEqual(
      ok(join(folder, '115_示範局_成果_v1.eml')),
    );
    // The same draft again, for a second try: it is there already.
    expect(await saveMailDraft(file, WORDS, REAL_WRITE_DEPS)).toEqual(
      ok(join(folder, '115_示範局_成果_v1.eml')),
    );
    expect(await saveMailDraft(file, { ...WORDS, text: '請惠予查收。' }, REAL_WRITE_DEPS)).toEqual(
      ok(join(folder, '115_示範局_成果_v1（2）.eml')),
    );
    expect((await readdir(folder)).toSorted()).toHaveLength(3);
    const mail = await PostalMime.parse(await readFile(join(folder, '115_示範局_成果_v1.eml')));
    const [attachment] = mail.attachments;
    expect(mail.subject).toBe('檢送成果');
    expect(attachment).toMatchObject({
      filename: '115_示範局_成果_v1.pdf',
      mimeType: 'application/pdf',
    });
    const content = attachment?.content;
    expect(content instanceof ArrayBuffer ? Buffer.from(content).toString() : null).toBe(
      '%PDF 內容',
    );
  });

  it('is not made of a file that is gone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'report-desk-'));
    const made = await saveMailDraft(join(folder, 'x.docx'), WORDS, REAL_WRITE_DEPS);
    expect(made).toMatchObject({ ok: false, error: { code: 'file-missing' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['reads back otherwise', { readFile: torn }, 'read-back-differs'],
    ['did not fit on the disk', { writeNewFile: full }, 'disk-full'],
  ] as const)('does not stay when it %s', async (_what, replaced, code) => {
    const folder = tempFolder(onTestFinished);
    const file = join(folder, '成果.docx');
    await writeFile(file, 'PK');
    const made = await saveMailDraft(file, WORDS, testWriteDeps(replaced));
    expect(made).toEqual(err({ code, file: join(folder, '成果.eml') }));
    expect(namesIn(folder)).toEqual(['成果.docx']);
  });
});
