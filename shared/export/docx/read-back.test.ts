import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ok } from '../../model/result.ts';
import { openPackage, PACKAGE_LIMITS } from '../../package/read-package.ts';
import { readXml } from '../read-xml.ts';
import { partsOf } from './package-part.ts';
import { readBackDocx } from './read-back.ts';
import { TextCollector } from './text-collector.ts';

function readDocumentXml(xml: string) {
  const read = readXml(xml, new TextCollector());
  return read.ok ? ok(read.value.finish()) : read;
}

const body = (content: string) =>
  `<w:document xmlns:w="urn:w"><w:body>${content}</w:body></w:document>`;
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

describe('text read out of a document part', () => {
  it('is every paragraph with its tabs and breaks, and neither tab stops nor field codes', () => {
    const xml = body(
      '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr><w:r><w:t> 甲&amp;</w:t><w:tab/>' +
        '<w:instrText>PAGE</w:instrText><w:t>乙</w:t><w:br/></w:r><w:r><w:t>丙</w:t></w:r></w:p><w:p/>',
    );
    expect(readDocumentXml(xml)).toEqual({
      ok: true,
      value: [
        { kind: 'paragraph', text: ' 甲&\t乙\n丙' },
        { kind: 'paragraph', text: '' },
      ],
    });
  });

  it('puts merged cells together and keeps their place on the grid', () => {
    const restart = '<w:vMerge w:val="restart"/>';
    const xml = body(
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p('頭'), '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${cell(p('組'), restart)}${cell(p('一') + p('二'))}</w:tr>` +
        `<w:tr>${cell('<w:p/>', '<w:vMerge/>')}${cell(p('三'))}</w:tr></w:tbl>`,
    );
    const shown = (
      gridColumn: number,
      columnSpan: number,
      rowSpan: number,
      ...paragraphs: string[]
    ) => ({
      gridColumn,
      columnSpan,
      rowSpan,
      paragraphs,
    });
    expect(readDocumentXml(xml)).toEqual({
      ok: true,
      value: [
        {
          kind: 'table',
          rows: [
            { isHeader: true, cells: [shown(0, 2, 1, '頭')] },
            { isHeader: false, cells: [shown(0, 1, 2, '組'), shown(1, 1, 1, '一', '二')] },
            { isHeader: false, cells: [shown(1, 1, 1, '三')] },
          ],
        },
      ],
    });
  });
});

describe('a file that is not what it should be', () => {
  it('is refused with the cause', () => {
    const zip = (path: string, text: string) => zipSync({ [path]: strToU8(text) });
    expect(readBackDocx(strToU8('not a zip'))).toEqual({
      ok: false,
      error: { code: 'not-package' },
    });
    expect(readBackDocx(zip('other.xml', '<a/>'))).toEqual({
      ok: false,
      error: { code: 'no-document' },
    });
    expect(readBackDocx(zip('word/document.xml', '<a><b></a>'))).toMatchObject({
      ok: false,
      error: { code: 'not-xml' },
    });
  });

  it('is refused before it is inflated when it says that it is too large', () => {
    const bytes = zipSync({ 'word/document.xml': strToU8('x'.repeat(5000)) });
    const partsWithin = (partBytes: number) => {
      const opened = openPackage(bytes, { ...PACKAGE_LIMITS, partBytes });
      return opened.ok ? partsOf(opened.value) : opened;
    };
    expect(partsWithin(4999)).toEqual({ ok: false, error: { code: 'too-large' } });
    expect(partsWithin(5000)).toMatchObject({ ok: true });
  });
});
