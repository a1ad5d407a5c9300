import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ARBITRARY_IMAGES } from '../../../test/fixtures/arbitraries.ts';
import {
  smallForm,
  smallProse,
  smallReport,
  smallTable,
} from '../../../test/fixtures/small-form.ts';
import { writableAddresses } from '../../model/address.ts';
import { fromBase64 } from '../../model/base64.ts';
import { type Block, paragraph } from '../../model/block.ts';
import { imageBlock } from '../../model/image-block.ts';
import { textRun } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import type { ReportImage } from '../../model/report-image.ts';
import type { TableBlock } from '../../model/table-block.ts';
import { setRichText } from '../../model/updates.ts';
import { verifyExport } from '../verify-export.ts';
import { docxExporter } from './docx-exporter.ts';
import { TEXT_WIDTH } from './measures.ts';
import { attributeValues, documentPart, tamper } from './testing/package-parts.ts';
import { writeDocx } from './write-docx.ts';

const NOW = { now: '2026-01-05T01:02:03.000Z' };
const TABLE: TableBlock = {
  type: 'table',
  header: true,
  rows: [
    [[textRun('月份')], [textRun('件數', ['bold'])], []],
    [[textRun('1 月')], [textRun('3,200'), { type: 'break' }, textRun('件')], [textRun('甲\t乙')]],
  ],
};
const dot: ReportImage = ARBITRARY_IMAGES['dot'] ?? expect.fail('no such image');

/** A report with these blocks in its prose section and its first cell. */
function reportOf(...blocks: readonly Block[]): Report {
  const blank = smallReport(smallForm({ sections: [smallProse(), smallTable()] }));
  const report: Report = { ...blank, images: { dot, wide: { ...dot, width: 1600, height: 10 } } };
  return writableAddresses(report)
    .slice(0, 2)
    .reduce((changed, address) => setRichText(changed, address, blocks), report);
}

/** The table inside a cell, and what stands behind it there. */
function nestedXml(xml: string): string {
  const from = xml.lastIndexOf('<w:tbl>');
  return xml.slice(from, xml.indexOf('</w:tc>', xml.indexOf('</w:tbl>', from)));
}

describe('a small table', () => {
  it('is a table of its own in the cell, with a paragraph behind it', async () => {
    const xml = documentPart(await writeDocx(reportOf(paragraph([textRun('如下：')]), TABLE), NOW));
    const nested = nestedXml(xml);
    expect(nested).toMatch(/<w:tblHeader\/>/u);
    expect(nested).toMatch(/<\/w:tbl><w:p>(?:(?!<w:p>).)*<\/w:p>$/u);
    expect(nested).toContain('<w:tblLayout w:type="fixed"/>');
  });

  it('fits into its column: grid, cells and table agree in width', async () => {
    const inner = nestedXml(documentPart(await writeDocx(reportOf(TABLE), NOW)));
    const [whole = 0] = attributeValues(inner, 'w:tblW', 'w:w').map(Number);
    const grid = attributeValues(inner, 'w:gridCol', 'w:w').map(Number);
    const cells = attributeValues(inner, 'w:tcW', 'w:w').map(Number);
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(whole);
    expect(cells).toEqual([...grid, ...grid]);
    const [indent = 0] = attributeValues(inner, 'w:tblInd', 'w:w').map(Number);
    expect(indent + whole).toBeLessThan((TEXT_WIDTH * 550) / 1000);
  });
});

describe('an image', () => {
  it('is in the file byte for byte, with its words and no wider than its column', async () => {
    const report = reportOf(imageBlock('dot', 60, '圖表 <1> & "2"'), imageBlock('wide', 170));
    const bytes = await writeDocx(report, NOW);
    const xml = documentPart(bytes);
    expect(xml).toContain('descr="圖表 &lt;1&gt; &amp; &quot;2&quot;"');
    const media = Object.entries(unzipSync(bytes)).filter(([name]) =>
      name.startsWith('word/media/'),
    );
    expect(media.map(([, data]) => [...data])).toEqual([[...fromBase64(dot.data)]]);
    const widths = attributeValues(xml, 'wp:extent', 'cx').map(Number);
    // EMU: 36,000 to the millimetre, 635 to the twentieth of a point.
    expect(Math.abs((widths[0] ?? 0) - 60 * 36_000)).toBeLessThan(36_000);
    for (const width of widths) expect(width).toBeLessThanOrEqual(TEXT_WIDTH * 635);
    expect(widths.at(-1)).toBeLessThanOrEqual((TEXT_WIDTH * 550 * 635) / 1000);
  });

  it('has an id that no other has, and the same bytes come out each time', async () => {
    const report = reportOf(imageBlock('dot', 60), imageBlock('dot', 30));
    const first = await writeDocx(report, NOW);
    expect(await writeDocx(report, NOW)).toEqual(first);
    expect(attributeValues(documentPart(first), 'wp:docPr', 'id')).toEqual(['1', '2', '3', '4']);
  });
});

describe('verification', () => {
  const report = reportOf(TABLE, imageBlock('dot', 60, '圖表'));
  const place = '構面一：基礎服務，第 1 列，執行績效與成果';

  it('finds everything in a sound file', async () => {
    expect(verifyExport(docxExporter, report, await writeDocx(report, NOW))).toEqual([]);
  });

  it.each<readonly [string, (xml: string) => string]>([
    ['a changed word in a small table', (xml) => xml.replaceAll('3,200', '3,300')],
    [
      'a small table without its header row',
      (xml) => xml.replaceAll('<w:trPr><w:tblHeader/></w:trPr>', ''),
    ],
    ['an image that is gone', (xml) => xml.replaceAll(/<w:drawing>.*?<\/w:drawing>/gsu, '')],
    [
      'an image whose picture is not in the file',
      (xml) => xml.replaceAll(/r:embed="[^"]*"/gu, 'r:embed="rId999"'),
    ],
    ['an image with other words', (xml) => xml.replaceAll('descr="圖表"', 'descr="圖"')],
  ])('misses nothing: %s', async (_name, change) => {
    const differences = verifyExport(
      docxExporter,
      report,
      tamper(await writeDocx(report, NOW), change),
    );
    expect(differences.some((text) => text.startsWith(place))).toBe(true);
  });
});
