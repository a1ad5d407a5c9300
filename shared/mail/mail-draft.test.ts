import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { sanitizeText } from '../model/sanitize.ts';
import { type MailDraft, writeMailDraft } from './mail-draft.ts';

const draft = (change: Partial<MailDraft> = {}): MailDraft => ({
  to: [],
  cc: [],
  subject: '檢送河港管理局 114 年度提升服務效能執行績效與成果',
  text: '您好：\n\n檢送電子檔 1 份，請查收。\n',
  attachment: {
    fileName: '114_水岸建設部河港管理局_提升服務效能執行績效與成果_v1.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: Uint8Array.from({ length: 300 }, (_none, i) => i % 256),
  },
  ...change,
});

async function parse(bytes: Uint8Array) {
  const mail = await PostalMime.parse(bytes);
  const [attachment] = mail.attachments;
  if (attachment === undefined || typeof attachment.content === 'string') throw new Error('none');
  return {
    subject: mail.subject,
    text: mail.text?.replaceAll('\r\n', '\n'),
    count: mail.attachments.length,
    fileName: attachment.filename,
    mediaType: attachment.mimeType,
    disposition: attachment.disposition,
    bytes: new Uint8Array(attachment.content),
  };
}

describe('a mail draft', () => {
  it('is read by another program with its subject, text, and attachment byte for byte', async () => {
    const { attachment, subject } = draft();
    expect(await parse(writeMailDraft(draft()))).toEqual({
      subject,
      text: '您好：\n\n檢送電子檔 1 份，請查收。\n',
      count: 1,
      fileName: attachment.fileName,
      mediaType: attachment.mediaType,
      disposition: 'attachment',
      bytes: attachment.bytes,
    });
  });

  it('is an unsent mail of ASCII lines that no mail program folds again', () => {
    const text = strFromU8(writeMailDraft(draft()));
    expect(text.startsWith('X-Unsent: 1\r\n')).toBe(true);
    expect(text).not.toMatch(/[^\r\n\x20-\x7E]/u);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(text).not.toMatch(/^(?:From|To|Cc|Bcc|Date):/imu);
  });

  it('names its receivers, with names in any language and no line that is too long', async () => {
    const to = [
      { name: '王小明（秘書室）'.repeat(6), address: 'ming@example.gov.tw' },
      { name: '', address: 'desk@example.gov.tw' },
    ];
    const cc = [{ name: 'Bcc: x@example.invalid', address: 'c.d@example.gov.tw' }];
    const bytes = writeMailDraft(draft({ to, cc }));
    const parsed = await PostalMime.parse(bytes);
    expect(parsed.to).toEqual(to);
    expect(parsed.cc).toEqual(cc);
    expect(parsed.bcc).toBeUndefined();
    const text = strFromU8(bytes);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it('keeps any subject, any name and any bytes', async () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .map((text) =>
        sanitizeText(text)
          .replaceAll(/[\r\n\t]/gu, '')
          .trim(),
      )
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(
        words,
        words,
        fc.uint8Array({ maxLength: 400 }),
        async (subject, name, bytes) => {
          const fileName = `${name}.pdf`;
          const attachment = { fileName, mediaType: 'application/pdf', bytes };
          const parsed = await parse(writeMailDraft(draft({ subject, attachment })));
          expect(parsed).toMatchObject({ subject, fileName, bytes });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('lets no subject become a header of its own', async () => {
    const text = strFromU8(writeMailDraft(draft({ subject: '甲\r\nBcc: x@example.invalid' })));
    expect(text).not.toContain('Bcc');
  });
});
