import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../shared/export/docx/write-docx.ts';
import { writeOdt } from '../../shared/export/odt/write-odt.ts';
import { STAND_IN_PICTURE } from '../../shared/export/stand-in-picture.ts';
import { partsText } from '../../shared/import/changes/word-lines.ts';
import type { ImportedDocument } from '../../shared/import/imported-document.ts';
import { writableAddresses } from '../../shared/model/address.ts';
import type { DocumentRefusal } from '../../shared/model/reason.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { placeName } from '../../shared/search/place-name.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { importDocument } from './import-document.ts';
import { takeCarried } from './take-carried.ts';

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

describe('a document of which a picture is lost', () => {
  const address = writableAddresses(smallReport())[0] ?? expect.fail('nowhere to write');
  const picture = (data: string) => ({ mime: 'image/png' as const, data, width: 30, height: 20 });
  const block = (imageId: string, alt: string) =>
    ({ type: 'image', imageId, alt, widthMm: 20 }) as const;
  const [first, second] = ['AAAABBBB', 'CCCCDDDD'];
  const images = { p1: picture(first), p2: picture(second) };
  const report = setRichText({ ...smallReport(), images }, address, [
    block('p1', '甲圖'),
    block('p2', '乙圖'),
  ]);
  const write = { docx: writeDocx, odt: writeOdt } as const;

  for (const format of ['docx', 'odt'] as const) {
    it(`gives its report back as .${format}, with a stand-in, and says where which one was`, async () => {
      const parts = unzipSync(
        await write[format](report, { now: '2026-01-05T01:02:03.000Z', carriesReport: true }),
      );
      const lost = Object.keys(parts).find(
        (name) => Buffer.from(parts[name] ?? []).toString('base64') === second,
      );
      delete parts[lost ?? 'none'];
      const bytes = zipSync(parts);
      const read = await importDocument(bytes, `來函.${format}`);
      if (!read.ok) throw new Error(read.error.code);
      const { carried, missingPictures } = read.value;
      expect(carried).toEqual({
        ...report,
        images: { p1: picture(first), p2: picture(STAND_IN_PICTURE) },
      });
      const name = placeName(report, address);
      expect(missingPictures).toEqual([
        { imageId: 'p2', alt: '乙圖', place: [name?.section, ...(name?.path ?? [])] },
      ]);
      // Opened as a report it is compared, for it is no longer what was exported.
      expect(await takeCarried(bytes, `來函.${format}`)).toEqual({
        ok: false,
        error: { code: 'document-refused', file: `來函.${format}`, why: 'changed' },
      });
    });
  }
});
