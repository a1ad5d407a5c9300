import { describe, expect, it } from 'vitest';
import { SEALING_FLOW, VISIT_FLOW } from '../../../test/fixtures/flowcharts.ts';
import {
  smallForm,
  smallProse,
  smallReport,
  smallTable,
} from '../../../test/fixtures/small-form.ts';
import { writableAddresses } from '../../model/address.ts';
import { paragraph } from '../../model/block.ts';
import type { FlowchartBlock } from '../../model/flowchart-block.ts';
import type { Report } from '../../model/report.ts';
import { setRichText } from '../../model/updates.ts';
import { verifyExport } from '../verify-export.ts';
import { docxExporter } from './docx-exporter.ts';
import { TEXT_WIDTH } from './measures.ts';
import { attributeValues, documentPart, tamper } from './testing/package-parts.ts';
import { writeDocx } from './write-docx.ts';

const NOW = { now: '2026-01-05T01:02:03.000Z' };

/** A report with these flowcharts in its prose section and its first cell. */
function reportOf(...blocks: readonly FlowchartBlock[]): Report {
  const blank = smallReport(smallForm({ sections: [smallProse(), smallTable()] }));
  return writableAddresses(blank)
    .slice(0, 2)
    .reduce((report, address) => setRichText(report, address, [...blocks, paragraph()]), blank);
}

describe('a flowchart', () => {
  it('is in the file as shapes with its words, and as lines for programs that know no shapes', async () => {
    const xml = documentPart(await writeDocx(reportOf(SEALING_FLOW), NOW));
    expect(xml).toContain('descr="流程：填妥先行放行申請書向輸入港口分局申請 → 港口分局審查（是：');
    const fallback = /<mc:Fallback>(.*?)<\/mc:Fallback>/su.exec(xml)?.[1];
    expect(fallback).toContain('2. 港口分局審查：是 → 3；否 → 1');
    expect([...xml.matchAll(/<wps:txbx>/gu)]).toHaveLength(2 * (6 + 2));
    expect(attributeValues(xml, 'a:prstGeom', 'prst').slice(-9)).toContain('flowChartTerminator');
  });

  it('is no wider than its place, and all ids differ', async () => {
    const wide = { ...VISIT_FLOW, direction: 'right' as const, widthMm: 170 };
    const xml = documentPart(await writeDocx(reportOf(wide, SEALING_FLOW), NOW));
    const widths = attributeValues(xml, 'wp:extent', 'cx').map(Number);
    expect(widths).toHaveLength(4);
    for (const width of widths) expect(width).toBeLessThanOrEqual(TEXT_WIDTH * 635);
    for (const width of widths.slice(2)) {
      expect(width).toBeLessThanOrEqual((TEXT_WIDTH * 550 * 635) / 1000);
    }
    const ids = ['wp:docPr', 'wps:cNvPr'].flatMap((name) => attributeValues(xml, name, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('makes the same bytes each time', async () => {
    const first = await writeDocx(reportOf(VISIT_FLOW), NOW);
    expect(await writeDocx(reportOf(structuredClone(VISIT_FLOW)), NOW)).toEqual(first);
  });
});

describe('verification', () => {
  const report = reportOf(SEALING_FLOW);
  const place = '構面一：基礎服務，第 1 列，執行績效與成果';

  it('finds everything in a sound file', async () => {
    expect(verifyExport(docxExporter, report, await writeDocx(report, NOW))).toEqual([]);
  });

  it.each<readonly [string, (xml: string) => string]>([
    ['a changed word in a box', (xml) => xml.replaceAll('>港口分局審查<', '>港口分局查審<')],
    ['an answer that is gone', (xml) => xml.replaceAll('>否</w:t>', '></w:t>')],
    [
      'other words for those who do not see it',
      (xml) => xml.replaceAll('descr="流程', 'descr="程'),
    ],
    [
      'an arrow that is gone',
      (xml) =>
        xml.replaceAll(/<wps:wsp>(?:(?!<\/wps:wsp>).)*?name="head"(?:.*?)<\/wps:wsp>/gsu, ''),
    ],
    ['shapes that are gone', (xml) => xml.replaceAll(/<w:drawing>.*?<\/w:drawing>/gsu, '')],
  ])('misses nothing: %s', async (_name, change) => {
    const bytes = tamper(await writeDocx(report, NOW), change);
    const differences = verifyExport(docxExporter, report, bytes);
    expect(differences.some((text) => text.startsWith(place))).toBe(true);
  });
});
