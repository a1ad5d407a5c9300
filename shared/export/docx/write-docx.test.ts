import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  smallForm,
  smallProse,
  smallReport,
  smallTable,
} from '../../../test/fixtures/small-form.ts';
import { paragraph } from '../../model/block.ts';
import { textRun } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import { attributeValues, documentPart, elements, packageParts } from './testing/package-parts.ts';
import { writeDocx } from './write-docx.ts';

const NOW = '2026-01-05T01:02:03.000Z';

afterEach(() => {
  vi.useRealTimers();
});

describe('a .docx file', () => {
  it('has exactly the parts of a Word document, and no others', async () => {
    const parts = packageParts(await writeDocx(smallReport(), { now: NOW }));
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'docProps/custom.xml',
      'word/_rels/document.xml.rels',
      'word/_rels/endnotes.xml.rels',
      'word/_rels/fontTable.xml.rels',
      'word/_rels/footer1.xml.rels',
      'word/_rels/footnotes.xml.rels',
      'word/document.xml',
      'word/endnotes.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footnotes.xml',
      'word/numbering.xml',
      'word/settings.xml',
      'word/styles.xml',
      'word/theme/theme1.xml',
    ]);
  });

  it('is the same, byte for byte, whatever the machine’s clock says', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2020-02-03T04:05:06Z') });
    const first = await writeDocx(smallReport(), { now: NOW, edition: 'v1' });
    vi.setSystemTime(new Date('2031-12-30T23:59:58Z'));
    const second = await writeDocx(smallReport(), { now: NOW, edition: 'v1' });
    expect(Buffer.from(second).equals(first)).toBe(true);
    const later = await writeDocx(smallReport(), {
      now: '2026-01-05T01:02:04.000Z',
      edition: 'v1',
    });
    expect(Buffer.from(later).equals(first)).toBe(false);
  });

  it('says in its properties what it is, of whom and when', async () => {
    const report = { ...smallReport(), agency: '甲<&>乙\u0001局' };
    const core = packageParts(await writeDocx(report, { now: NOW, edition: 'v3' }))[
      'docProps/core.xml'
    ];
    expect(core).toContain('<dc:title>甲&lt;&amp;&gt;乙局115年度成果</dc:title>');
    expect(core).toContain('<dc:creator>甲&lt;&amp;&gt;乙局</dc:creator>');
    expect(core).toContain('<dc:language>zh-TW</dc:language>');
    expect(core).toContain('<dc:description>依「小表」編製</dc:description>');
    expect(core).toContain('<cp:version>v3</cp:version>');
    expect(core?.match(/2026-01-05T01:02:03Z/gu)).toHaveLength(2);
  });

  it('is A4 with margins of 2 cm, in 標楷體 for every script, in Chinese of Taiwan', async () => {
    const parts = packageParts(await writeDocx(smallReport(), { now: NOW }));
    const page = parts['word/document.xml'] ?? '';
    expect(attributeValues(page, 'w:pgSz', 'w:w')).toEqual(['11906']);
    expect(attributeValues(page, 'w:pgSz', 'w:h')).toEqual(['16838']);
    for (const side of ['top', 'right', 'bottom', 'left']) {
      expect(attributeValues(page, 'w:pgMar', `w:${side}`)).toEqual(['1134']);
    }
    const defaults = elements(parts['word/styles.xml'] ?? '', 'w:rPrDefault')[0] ?? '';
    for (const script of ['ascii', 'hAnsi', 'eastAsia', 'cs']) {
      expect(attributeValues(defaults, 'w:rFonts', `w:${script}`)).toEqual(['標楷體']);
    }
    expect(attributeValues(defaults, 'w:lang', 'w:eastAsia')).toEqual(['zh-TW']);
    expect(attributeValues(defaults, 'w:sz', 'w:val')).toEqual(['28']);
    expect(attributeValues(defaults, 'w:snapToGrid', 'w:val')).toEqual(['false']);
  });

  it('counts its pages at the foot', async () => {
    const footer =
      packageParts(await writeDocx(smallReport(), { now: NOW }))['word/footer1.xml'] ?? '';
    const text = footer.replaceAll(/<w:instrText[^>]*>([^<]*)<\/w:instrText>/gu, '[$1]');
    expect(text.replaceAll(/<[^>]*>/gu, '')).toBe('第 [PAGE] 頁，共 [NUMPAGES] 頁');
  });

  it('has headings that Word knows as headings, a category once, and an empty paragraph behind each table', async () => {
    const report = smallReport(
      smallForm({
        sections: [
          smallProse(),
          smallTable({ fields: [{ id: 'name', label: '專案名稱' }] }),
          smallTable({ id: 'd2', headingPrinted: '構面二：服務遞送（300 分）' }),
          smallTable({ id: 'd3', headingPrinted: null, category: null, categoryPrinted: null }),
          smallProse({ id: 'p9', number: '捌', heading: '附則', writable: false }),
        ],
      }),
    );
    expect(outline(documentPart(await writeDocx(report, { now: NOW })))).toEqual([
      ['Title', '測試機關115年度成果'],
      ['Heading1', '壹、計畫依據'],
      ['ReportBody', ''],
      ['Heading2', '一、整體服務類'],
      ['Heading3', '構面一：基礎服務（200 分）'],
      ['ReportField', '專案名稱：'],
      ['table', ''],
      ['ReportGap', ''],
      ['Heading3', '構面二：服務遞送（300 分）'],
      ['table', ''],
      ['ReportGap', ''],
      ['table', ''],
      ['ReportGap', ''],
      ['Heading1', '捌、附則'],
    ]);
  });

  it('never holds a character that makes Word refuse it, wherever that was typed', async () => {
    const dirty = '甲\u0000\u000B\u000C\u001F\uFFFE\uFFFF\uD800乙\uDC00\u200B𠮷𡘙𨧀';
    const parts = packageParts(await writeDocx(fillAll(dirty), { now: NOW }));
    for (const xml of Object.values(parts)) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD\uFFFE\uFFFF\u200B]/u);
    }
    const document = parts['word/document.xml'] ?? '';
    // Title, heading, category, table heading, field, header row, fixed line, unit, prose, result.
    expect(document.match(/甲乙𠮷𡘙𨧀/gu)?.length).toBeGreaterThanOrEqual(10);
  });
});

/** Style and text of what stands in the body, tables as one. */
function outline(xml: string): readonly (readonly [string, string])[] {
  const body = xml.replaceAll(/<w:tbl>.*?<\/w:tbl>/gsu, '<w:p><w:pStyle w:val="table"/></w:p>');
  return elements(body, 'w:p').map((paragraphXml) => [
    attributeValues(paragraphXml, 'w:pStyle', 'w:val')[0] ?? '',
    paragraphXml.replaceAll(/<[^>]*>/gu, ''),
  ]);
}

function fillAll(text: string): Report {
  const table = smallTable({
    headingPrinted: text,
    categoryPrinted: text,
    fields: [{ id: 'name', label: text }],
    rows: smallTable().rows.map((row) => ({ ...row, printed: [text] })),
    columns: smallTable().columns.map((column) => ({ ...column, label: text })),
  });
  const report = smallReport(
    smallForm({ title: `{agency}${text}`, sections: [smallProse({ heading: text }), table] }),
  );
  const body = [paragraph([textRun(text)])];
  return {
    ...report,
    agency: text,
    sections: report.sections.map((section) =>
      section.kind === 'prose'
        ? { ...section, body }
        : {
            ...section,
            fields: { name: text },
            rows: section.rows.map((row) => ({ ...row, owners: [text], cells: { result: body } })),
          },
    ),
  };
}
