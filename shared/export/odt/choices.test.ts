import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryReport } from '../../../test/fixtures/arbitraries.ts';
import { reportWithEveryBlock } from '../../../test/fixtures/every-block.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { withoutUnusedImages } from '../../model/report-image.ts';
import { takeCarriedReport } from '../carried-document.ts';
import { COMMENT_CHOICES, type ExportChoices, LEVEL_CHOICES } from '../export-options.ts';
import { verifyExport } from '../verify-export.ts';
import { odtExporter } from './odt-exporter.ts';
import { contentOf, odtParts, tamperOdt } from './testing/odt-parts.ts';
import { writeOdt } from './write-odt.ts';

const NOW = '2026-01-05T01:02:03.000Z';
const every = reportWithEveryBlock();

const arbitraryChoices = (): fc.Arbitrary<Omit<ExportChoices, 'numbering'>> =>
  fc.record({
    comments: fc.constantFrom(...COMMENT_CHOICES),
    levels: fc.constantFrom(...LEVEL_CHOICES),
    contents: fc.boolean(),
    carriesReport: fc.constant(true),
  });

it('a document holds every word under any choices, is the same each time, and gives its report back', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryReport(), arbitraryChoices(), async (report, choices) => {
      const options = { ...choices, now: NOW };
      const bytes = await writeOdt(report, options);
      expect(verifyExport(odtExporter, report, bytes, options)).toEqual([]);
      expect(await writeOdt(report, options)).toEqual(bytes);
      const taken = await takeCarriedReport(bytes, 'odt');
      expect(taken).toMatchObject({ ok: true, value: { isUnchanged: true } });
      expect(taken.ok && taken.value.data).toEqual(withoutUnusedImages(report));
    }),
    { numRuns: 200 },
  );
}, 120_000);

describe('a report in its document', () => {
  it('is known to be changed when a word of the document is, or a comment', async () => {
    const bytes = await writeOdt(every, { now: NOW, carriesReport: true, comments: 'all' });
    const unchanged = async (changed: Uint8Array) => {
      const taken = await takeCarriedReport(changed, 'odt');
      return taken.ok ? taken.value.isUnchanged : taken.error.code;
    };
    expect(await unchanged(bytes)).toBe(true);
    expect(await unchanged(tamperOdt(bytes, (xml) => xml.replace('下一層', '上一層')))).toBe(false);
    const less = (xml: string) => xml.replace(/<office:annotation>.*?<\/office:annotation>/u, '');
    expect(await unchanged(tamperOdt(bytes, less))).toBe(false);
  });

  it('is not there when that was chosen, and nothing tells of it', async () => {
    const bytes = await writeOdt(every, { now: NOW, carriesReport: false });
    expect(await takeCarriedReport(bytes, 'odt')).toEqual({
      ok: false,
      error: { code: 'foreign' },
    });
    expect(JSON.stringify(odtParts(bytes))).not.toMatch(/report-desk|ReportDeskR|_rd_/u);
  });

  it('is told of in the manifest and the properties, and each row has its mark once', async () => {
    const report = smallReport();
    const parts = odtParts(await writeOdt(report, { now: NOW, carriesReport: true }));
    expect(parts['META-INF/manifest.xml']).toContain('full-path="report-desk/report.xml"');
    expect(parts['meta.xml']).toContain(
      `"ReportDeskReport" meta:value-type="string">${report.id}<`,
    );
    const rows = report.sections.flatMap((section) =>
      section.kind === 'table' ? section.rows : [],
    );
    const marks = [
      ...(parts['content.xml'] ?? '').matchAll(/<text:bookmark text:name="(_rd_[^"]*)"/gu),
    ];
    expect(new Set(marks.map(([, name]) => name)).size).toBe(rows.length);
    expect(marks).toHaveLength(rows.length);
  });
});

describe('the contents', () => {
  it('lead to each heading, which begin on a page of their own', async () => {
    const xml = contentOf(await writeOdt(every, { now: NOW, contents: true }));
    const links = [...xml.matchAll(/<text:a [^>]*href="#([^"]*)"[^>]*>([^<]*)<\/text:a>/gu)];
    expect(links.map(([, mark, words]) => [mark, words])).toEqual([
      ['heading1', '壹、計畫依據'],
      ['heading2', '一、整體服務類'],
      ['heading3', '構面一：基礎服務（200 分）'],
    ]);
    for (const [, mark] of links) expect(xml).toContain(`<text:bookmark text:name="${mark}"/>`);
    expect(xml.match(/fo:break-before="page"/gu)).toHaveLength(1);
  });

  it('are an index that programs can make anew, and say no page that was not reckoned', async () => {
    const xml = contentOf(await writeOdt(every, { now: NOW, contents: true }));
    expect(xml).toContain('<text:table-of-content-source text:outline-level="4">');
    expect(xml.match(/<text:bookmark-ref [^>]*\/>/gu)).toHaveLength(3);
  });
});

it('repeated levels stand in every row, and no cell is merged over rows', async () => {
  const options = { now: NOW, levels: 'repeated' } as const;
  const bytes = await writeOdt(smallReport(), options);
  expect(contentOf(bytes)).not.toContain('number-rows-spanned');
  expect(verifyExport(odtExporter, smallReport(), bytes, options)).toEqual([]);
});
