import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { partsText } from '../../shared/import/changes/word-lines.ts';
import type { ImportedDocument } from '../../shared/import/imported-document.ts';
import type { DocumentRefusal } from '../../shared/model/reason.ts';
import { importDocument } from './import-document.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const documentXml = (text: string): string =>
  `<w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;

const docx = (main: Uint8Array): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': [main, { level: 9 }],
  });

/** The start of a file as programs before 2007 wrote it, with the names of these streams. */
function compoundFile(...streams: readonly string[]): Uint8Array {
  const names = streams.flatMap((name) => [...name].flatMap((sign) => [sign.charCodeAt(0), 0]));
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...names]);
}

async function refusal(bytes: Uint8Array): Promise<DocumentRefusal | 'read'> {
  const read = await importDocument(bytes, '來函.docx');
  if (read.ok) return 'read';
  if (read.error.code !== 'document-refused') throw new Error(read.error.code);
  expect(read.error.file).toBe('來函.docx');
  return read.error.why;
}

async function imported(text: string): Promise<ImportedDocument> {
  const read = await importDocument(docx(strToU8(documentXml(text))), '來函.docx');
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

describe('a document that cannot be taken in', () => {
  it('is refused when it unpacks to far more than it holds', async () => {
    expect(await refusal(docx(new Uint8Array(20_000_000)))).toBe('too-large');
  });

  it('is refused when it is cut off, at any place', async () => {
    const whole = docx(strToU8(documentXml('完整的內文')));
    expect(await refusal(whole)).toBe('read');
    for (let length = 0; length < whole.length; length += 7) {
      expect(await refusal(whole.subarray(0, length))).toBe('not-package');
    }
  });

  it('is told apart: behind a password, and a .doc with another name', async () => {
    expect(await refusal(compoundFile('EncryptionInfo', 'EncryptedPackage'))).toBe('encrypted');
    expect(await refusal(compoundFile('WordDocument'))).toBe('old-format');
  });

  it('is refused when it declares entities', async () => {
    const entities = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${documentXml('&a;')}`;
    expect(await refusal(docx(strToU8(entities)))).toBe('unreadable');
  });
});

describe('text that is seldom seen', () => {
  it('is kept: right to left with its marks, beyond the first plane, in private use and told', async () => {
    const text = '\u200Fשלום\u200E مرحبا 𠮷𡘙𨧀 \uE123';
    const { document } = await imported(text);
    expect(partsText(document.parts)).toBe(text);
    expect(document.notices).toEqual([{ code: 'private-use', signs: ['\uE123'] }]);
  });
});
