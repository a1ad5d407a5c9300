import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/model/result.ts';
import { REAL_WRITE_DEPS } from '../storage/atomic-write.ts';
import { saveMailDraft } from './save-mail-draft.ts';

const WORDS = { to: [], cc: [], subject: '檢送成果', text: '請查收。' };

describe('a mail draft on the disk', () => {
  it('stands beside its attachment, holds it byte for byte, and replaces no other draft', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'report-desk 郵件-'));
    const file = join(folder, '115_示範局_成果_v1.pdf');
    await writeFile(file, '%PDF 內容');
    expect(await saveMailDraft(file, WORDS, REAL_WRITE_DEPS)).toEqual(
      ok(join(folder, '115_示範局_成果_v1.eml')),
    );
    expect(await saveMailDraft(file, WORDS, REAL_WRITE_DEPS)).toEqual(
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
});
