import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { writeDocx } from '../../shared/export/docx/write-docx.ts';
import { DEFAULT_EXPORT_CHOICES } from '../../shared/export/export-options.ts';
import { DEFAULT_PAGE_SETUP } from '../../shared/export/page-setup.ts';
import { writableAddresses } from '../../shared/model/address.ts';
import { paragraph } from '../../shared/model/block.ts';
import { textRun } from '../../shared/model/inline.ts';
import type { Report } from '../../shared/model/report.ts';
import { ok } from '../../shared/model/result.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { reportWithEveryBlock } from '../../test/fixtures/every-block.ts';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { REAL_FILE_OPS } from '../storage/file-ops.ts';
import { readCarriedReport } from '../storage/read-carried.ts';
import { tempFolder } from '../storage/testing/temp-folder.ts';
import { takeCarried } from './take-carried.ts';

const OPTIONS = { ...DEFAULT_EXPORT_CHOICES, now: '2026-01-05T01:02:03.000Z' };
const report: Report = smallReport();

/** A document in a folder of its own, after a change of its parts. */
async function documentFile(change: (parts: Record<string, Uint8Array>) => void = () => {}) {
  const parts = unzipSync(await writeDocx(report, OPTIONS));
  change(parts);
  return fileOf(zipSync(parts));
}

function fileOf(bytes: Uint8Array): string {
  const file = join(tempFolder(onTestFinished), '115_成果_v1.docx');
  writeFileSync(file, bytes);
  return file;
}

const edit = (parts: Record<string, Uint8Array>, name: string, from: string, to: string): void => {
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  parts[name] = strToU8(after);
};

const refused = (file: string, why: string) => ({
  ok: false,
  error: { code: 'document-refused', file, why },
});

it('an exported document gives its report back, and stays as it is', async () => {
  const file = await documentFile();
  const before = readFileSync(file);
  expect(await readCarriedReport(file, REAL_FILE_OPS, takeCarried)).toEqual({
    ok: true,
    value: report,
  });
  expect(readFileSync(file)).toEqual(before);
});

it('one that another program packed again and numbered its parts otherwise gives it back too', async () => {
  const file = await documentFile((parts) => {
    parts['customXml/item7.xml'] = parts['customXml/item1.xml'] ?? new Uint8Array();
    parts['customXml/item1.xml'] = strToU8('<b:Sources xmlns:b="urn:other"/>');
  });
  expect(await readCarriedReport(file, REAL_FILE_OPS, takeCarried)).toEqual({
    ok: true,
    value: report,
  });
});

it('one whose text was changed is not opened, and the reason says so', async () => {
  const file = await documentFile((parts) =>
    edit(parts, 'word/document.xml', report.agency, `${report.agency}甲`),
  );
  expect(await readCarriedReport(file, REAL_FILE_OPS, takeCarried)).toEqual(
    refused(file, 'changed'),
  );
});

it('one to which a comment was added is not opened', async () => {
  const file = await documentFile((parts) => {
    parts['word/comments.xml'] = strToU8(
      '<w:comments xmlns:w="urn:w"><w:comment w:id="0"/></w:comments>',
    );
  });
  expect(await readCarriedReport(file, REAL_FILE_OPS, takeCarried)).toEqual(
    refused(file, 'changed'),
  );
});

it('one of which a word was only made bold is not opened as it was', async () => {
  const address = writableAddresses(report)[0] ?? expect.fail('nowhere to write');
  const written = setRichText(report, address, [paragraph([textRun('受理 12 件')])]);
  const parts = unzipSync(await writeDocx(written, OPTIONS));
  const whole = fileOf(zipSync(parts));
  expect(await readCarriedReport(whole, REAL_FILE_OPS, takeCarried)).toEqual(ok(written));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  parts['word/document.xml'] = strToU8(
    xml.replace(
      /(<w:r>)(?:<w:rPr>(.*?)<\/w:rPr>)?(<w:t[^>]*>受理 12 件)/u,
      '$1<w:rPr><w:b/>$2</w:rPr>$3',
    ),
  );
  const bold = fileOf(zipSync(parts));
  expect(await readCarriedReport(bold, REAL_FILE_OPS, takeCarried)).toEqual(
    refused(bold, 'changed'),
  );
});

it('one without a report, or with a damaged one, is refused with what is wrong', async () => {
  const bare = fileOf(await writeDocx(report, { ...OPTIONS, carriesReport: false }));
  expect(await readCarriedReport(bare, REAL_FILE_OPS, takeCarried)).toEqual(
    refused(bare, 'no-report'),
  );
  const longer = await documentFile((parts) =>
    edit(parts, 'customXml/item1.xml', ' size="', ' size="9'),
  );
  expect(await readCarriedReport(longer, REAL_FILE_OPS, takeCarried)).toEqual(
    refused(longer, 'damaged'),
  );
  const typed = await documentFile((parts) =>
    edit(parts, 'customXml/item1.xml', '<report', '<!DOCTYPE report [<!ENTITY a "a">]><report'),
  );
  expect(await readCarriedReport(typed, REAL_FILE_OPS, takeCarried)).toEqual(
    refused(typed, 'no-report'),
  );
});

it('a file that is no package, an old one, and one behind a password are told apart', async () => {
  const text = fileOf(strToU8('文字'));
  expect(await readCarriedReport(text, REAL_FILE_OPS, takeCarried)).toEqual(
    refused(text, 'not-package'),
  );
  const head = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const old = fileOf(Uint8Array.from([...head, ...new Array<number>(600).fill(0)]));
  expect(await readCarriedReport(old, REAL_FILE_OPS, takeCarried)).toEqual(
    refused(old, 'old-format'),
  );
  const name = [...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0]);
  const locked = fileOf(Uint8Array.from([...head, ...new Array<number>(600).fill(0), ...name]));
  expect(await readCarriedReport(locked, REAL_FILE_OPS, takeCarried)).toEqual(
    refused(locked, 'encrypted'),
  );
});

const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const line = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

it('one to which only a footnote was added is not opened as it was', async () => {
  const file = await documentFile((parts) => {
    parts['word/footnotes.xml'] = strToU8(
      `<w:footnotes ${NS}><w:footnote w:id="2">${line('資料來源：統計室')}</w:footnote></w:footnotes>`,
    );
    edit(
      parts,
      'word/_rels/document.xml.rels',
      '</Relationships>',
      '<Relationship Id="rIdF" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    );
  });
  expect(await readCarriedReport(file, REAL_FILE_OPS, takeCarried)).toEqual(
    refused(file, 'changed'),
  );
});

it('one of which only the line at the head of its pages was changed is not opened as it was, and with it untouched it is', async () => {
  const office = { ...DEFAULT_PAGE_SETUP, header: '{機關}密件 第 {頁碼} 頁' };
  const parts = unzipSync(await writeDocx(report, { ...OPTIONS, pageSetup: office }));
  const whole = fileOf(zipSync(parts));
  expect(await readCarriedReport(whole, REAL_FILE_OPS, takeCarried)).toEqual(ok(report));
  const name = Object.keys(parts).find((path) => /word\/header\d*\.xml/u.test(path)) ?? '';
  edit(parts, name, '密件', '公開');
  const changed = fileOf(zipSync(parts));
  expect(await readCarriedReport(changed, REAL_FILE_OPS, takeCarried)).toEqual(
    refused(changed, 'changed'),
  );
});

it('one of which only the wording of a comment was changed is not opened as it was', async () => {
  const commented = reportWithEveryBlock();
  const parts = unzipSync(await writeDocx(commented, { ...OPTIONS, comments: 'all' }));
  const whole = fileOf(zipSync(parts));
  expect(await readCarriedReport(whole, REAL_FILE_OPS, takeCarried)).toEqual(ok(commented));
  edit(parts, 'word/comments.xml', '出處？', '出處請註明');
  const changed = fileOf(zipSync(parts));
  expect(await readCarriedReport(changed, REAL_FILE_OPS, takeCarried)).toEqual(
    refused(changed, 'changed'),
  );
});
