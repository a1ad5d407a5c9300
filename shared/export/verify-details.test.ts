import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportWithEveryBlock } from '../../test/fixtures/every-block.ts';
import type { Report } from '../model/report.ts';
import { docxExporter } from './docx/docx-exporter.ts';
import type { ExportOptions } from './exporter.ts';
import { odtExporter } from './odt/odt-exporter.ts';
import { DEFAULT_PAGE_SETUP } from './page-setup.ts';
import { verifyExport } from './verify-export.ts';

const every = reportWithEveryBlock();
const OPTIONS: ExportOptions = {
  now: '2026-01-05T01:02:03.000Z',
  comments: 'all',
  pageSetup: {
    ...DEFAULT_PAGE_SETUP,
    header: '{機關}　 內部  文件',
    footer: '第 {頁} 頁，共 {總頁數} 頁',
  },
};
const NOT_IN_PLACE = '不是報告裡的那一張';

/** Where a format keeps what is tampered with, and how it writes it. */
const FORMATS = [
  {
    exporter: docxExporter,
    text: 'word/document.xml',
    comments: 'word/comments.xml',
    header: 'word/header1.xml',
    footer: 'word/footer1.xml',
    media: /^word\/media\//u,
    bold: /<w:b\/>|<w:b w:val="true"\/>/u,
    underlineToItalic: [/<w:u [^>]*>/u, '<w:i/>'],
    pageNumber: ['NUMPAGES', 'PAGE'],
  },
  {
    exporter: odtExporter,
    text: 'content.xml',
    comments: 'content.xml',
    header: 'styles.xml',
    footer: 'styles.xml',
    media: /^Pictures\//u,
    bold: /fo:font-weight="bold"/u,
    underlineToItalic: [/style:text-underline-style="solid"/u, 'fo:font-style="italic"'],
    pageNumber: ['<text:page-count>1</text:page-count>', ''],
  },
] as const;

describe.each(FORMATS)('a $exporter.id file', (format) => {
  const { exporter } = format;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await exporter.export(every, OPTIONS);
  });

  const verify = (file: Uint8Array, report: Report = every) =>
    verifyExport(exporter, report, file, OPTIONS);
  /** What is told of the file after a change to one of its parts. */
  const changed = (path: string, change: (part: string) => string) => {
    const parts = unzipSync(bytes);
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = change(before);
    expect(after, 'the change missed').not.toBe(before);
    return verify(zipSync({ ...parts, [path]: strToU8(after) }));
  };

  it('is whole as it was written, with header, footer, comments, pictures and marks', () => {
    expect(verify(bytes)).toEqual([]);
  });

  it('is found out when words are no longer bold, or set off otherwise', () => {
    const lost = changed(format.text, (xml) => xml.replace(format.bold, ''));
    expect(lost.join()).toMatch(/(?:缺少|應為)粗體「39,068」/u);
    const [from, to] = format.underlineToItalic;
    const other = changed(format.text, (xml) => xml.replace(from, to));
    expect(other.join()).toMatch(/底線「底」/u);
  });

  it('is found out when another picture stands in its place, or none', () => {
    const parts = unzipSync(bytes);
    const [path = ''] = Object.keys(parts).filter((name) => format.media.test(name));
    const other = parts[path]?.slice() ?? new Uint8Array();
    other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
    expect(verify(zipSync({ ...parts, [path]: other })).join()).toContain(NOT_IN_PLACE);
    const { [path]: _gone, ...without } = parts;
    expect(verify(zipSync(without)).join()).toContain('檔案中缺少圖片');
  });

  it('is found out when a line at head or foot says something else', () => {
    expect(changed(format.header, (xml) => xml.replace('內部', '公開'))).toEqual([
      expect.stringMatching(/^頁首：應為「.*內部.*」，檔案中為「.*公開.*」$/u),
    ]);
    const [from, to] = format.pageNumber;
    expect(changed(format.footer, (xml) => xml.replace(from, to))).toEqual([
      expect.stringMatching(/^頁尾：應為「/u),
    ]);
  });

  it('is found out when a comment says something else, is another’s, or is gone', () => {
    const said = changed(format.comments, (xml) => xml.replaceAll('>已補<', '>沒補<'));
    expect(said).toEqual(['註解：檔案中缺少「李大華：已補」', '註解：檔案中多出「李大華：沒補」']);
    const author = changed(format.comments, (xml) => xml.replaceAll('李大華', '別人'));
    expect(author).toEqual(['註解：檔案中缺少「李大華：已補」', '註解：檔案中多出「別人：已補」']);
    const spaces = changed(format.comments, (xml) => xml.replaceAll('出處？', '出處'));
    expect(spaces.join()).toContain('檔案中缺少「王小明：出處？  \n第二行」');
    expect(verifyExport(exporter, every, bytes, { ...OPTIONS, comments: 'none' })).not.toEqual([]);
  });
});
