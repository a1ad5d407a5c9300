import { describe, expect, it } from 'vitest';
import { reportWithEveryBlock } from '../../../test/fixtures/every-block.ts';
import { smallForm, smallReport, smallTable } from '../../../test/fixtures/small-form.ts';
import type { ExportOptions } from '../exporter.ts';
import { DEFAULT_PAGE_SETUP } from '../page-setup.ts';
import { contentOf, odtParts } from './testing/odt-parts.ts';
import { writeOdt } from './write-odt.ts';

const OPTIONS: ExportOptions = { now: '2026-01-05T01:02:03.000Z', edition: 'v2' };
const every = reportWithEveryBlock();

/** The values of one attribute of all elements of a name. */
function values(xml: string, element: string, attribute: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${element} [^>]*?${attribute}="([^"]*)"`, 'gu'))].map(
    ([, value]) => value ?? '',
  );
}

describe('the package', () => {
  it('says in its first bytes what it is, and lists all its files', async () => {
    const bytes = await writeOdt(every, OPTIONS);
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
    // A local header of 30 bytes, the name, and the type as it is: neither packed nor with an extra field.
    expect(head.slice(30, 77)).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    const parts = odtParts(bytes);
    const listed = values(parts['META-INF/manifest.xml'] ?? '', 'manifest:file-entry', 'full-path');
    expect(listed).toEqual([
      '/',
      ...Object.keys(parts).filter((path) => path !== 'mimetype' && !path.startsWith('META-INF/')),
    ]);
    expect(listed).toContain('Pictures/1.png');
  });

  it('is the same for the same report and clock, and says no other time', async () => {
    const first = await writeOdt(every, OPTIONS);
    const second = await writeOdt(structuredClone(every), OPTIONS);
    expect(Buffer.from(first).equals(second)).toBe(true);
    const meta = odtParts(first)['meta.xml'] ?? '';
    expect(meta.match(/\d{4}-\d{2}-\d{2}T[\d:]+Z?/gu)).toEqual([
      '2026-01-05T01:02:03Z',
      '2026-01-05T01:02:03Z',
    ]);
  });

  it('names title, agency, form, language and edition', async () => {
    const meta = odtParts(await writeOdt(every, OPTIONS))['meta.xml'] ?? '';
    expect(meta).toContain('<dc:title>測試機關115年度成果</dc:title>');
    expect(meta).toContain('<dc:creator>測試機關</dc:creator>');
    expect(meta).toContain('<dc:language>zh-TW</dc:language>');
    expect(meta).toContain('>v2</meta:user-defined>');
  });
});

describe('the official table', () => {
  it('has a header row that is repeated, and columns as wide as the text together', async () => {
    const xml = contentOf(await writeOdt(smallReport(), OPTIONS));
    const table = xml.slice(xml.indexOf('<table:table '), xml.indexOf('</table:table>'));
    expect(table).toMatch(
      /^<table:table [^>]*>(?:<table:table-column [^>]*>){4}<table:table-header-rows>/u,
    );
    const styles = values(table, 'table:table-column', 'style-name').map((name) =>
      new RegExp(`style:name="${name}".*?style:column-width="([\\d.]+)pt"`, 'u').exec(xml),
    );
    const widths = styles.map((found) => Number(found?.[1]));
    const whole = Number(values(xml, 'style:table-properties', 'style:width')[0]?.slice(0, -2));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(whole, 6);
    expect(whole).toBeCloseTo((210 - 2 * 20) * (72 / 25.4), 1);
  });

  it('covers the places of merged cells, so that every row has all columns', async () => {
    const xml = contentOf(await writeOdt(smallReport(), OPTIONS));
    expect(values(xml, 'table:table-cell', 'number-rows-spanned')).toEqual(['2']);
    const rows = xml.match(/<table:table-row>.*?<\/table:table-row>/gu) ?? [];
    expect(rows.map((row) => row.match(/<table:(?:covered-)?table-cell/gu)?.length)).toEqual([
      4, 4, 4, 4,
    ]);
  });

  it('lets rows break across pages', async () => {
    const xml = contentOf(await writeOdt(every, OPTIONS));
    expect(xml).not.toContain('keep-together');
    expect(xml).not.toContain('may-break-between-rows="false"');
  });

  it('names a part of a running table across all columns', async () => {
    const form = smallForm({
      sections: [
        smallTable({ band: '甲' }),
        smallTable({ id: 'd2', band: '乙', headingPrinted: null, categoryPrinted: null }),
      ],
    });
    const xml = contentOf(await writeOdt(smallReport(form), OPTIONS));
    expect(xml.match(/<table:table /gu)).toHaveLength(1);
    expect(values(xml, 'table:table-cell', 'number-columns-spanned')).toEqual(['2', '4', '4']);
  });
});

describe('text', () => {
  it('is Chinese of Taiwan in the font of the set-up, for all scripts', async () => {
    const styles = odtParts(await writeOdt(every, OPTIONS))['styles.xml'] ?? '';
    const [defaults] =
      styles.match(/<style:default-style style:family="paragraph">.*?<\/style:d/u) ?? [];
    for (const said of [
      'style:font-name="Report"',
      'style:font-name-asian="Report"',
      'style:language-asian="zh"',
      'style:country-asian="TW"',
      'style:font-size-asian="14pt"',
    ]) {
      expect(defaults).toContain(said);
    }
    expect(styles).toContain('svg:font-family="標楷體"');
  });

  it('has headings that programs know as such', async () => {
    const xml = contentOf(await writeOdt(every, OPTIONS));
    const headings = [...xml.matchAll(/<text:h [^>]*outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gu)];
    expect(headings.map(([, level, words]) => [level, words])).toEqual([
      ['1', '壹、計畫依據'],
      ['2', '一、整體服務類'],
      ['3', '構面一：基礎服務（200 分）'],
    ]);
  });

  it('stands on the paper of the set-up, with its lines at head and foot', async () => {
    const pageSetup = {
      ...DEFAULT_PAGE_SETUP,
      orientation: 'landscape',
      header: '{機關}　{年度}',
      footer: '',
    } as const;
    const styles = odtParts(await writeOdt(every, { ...OPTIONS, pageSetup }))['styles.xml'] ?? '';
    expect(values(styles, 'style:page-layout-properties', 'fo:page-width')).toEqual(['841.9pt']);
    expect(styles).toContain('print-orientation="landscape"');
    expect(/<style:header>.*?>(測試機關　115)<.*?<\/style:header>/u.test(styles)).toBe(true);
    expect(styles).not.toContain('<style:footer>');
  });
});

describe('figures', () => {
  it('say what they show', async () => {
    const xml = contentOf(await writeOdt(every, OPTIONS));
    expect(xml).toContain(
      '<svg:title>圖 1　點</svg:title><svg:desc>一個點 &amp; &lt;標記&gt;</svg:desc>',
    );
    expect(xml.match(/<draw:g /gu)).toHaveLength(4);
    expect(xml).toContain('<svg:desc>流程：填妥先行放行申請書向輸入港口分局申請');
  });

  it('are in the package once, however often they are printed', async () => {
    const bytes = await writeOdt(every, OPTIONS);
    expect(Object.keys(odtParts(bytes)).filter((path) => path.startsWith('Pictures/'))).toEqual([
      'Pictures/1.png',
    ]);
    expect(values(contentOf(bytes), 'draw:image', 'xlink:href')).toEqual([
      'Pictures/1.png',
      'Pictures/1.png',
    ]);
  });
});

describe('comments', () => {
  const annotations = (xml: string) =>
    [...xml.matchAll(/<office:annotation(?: [^>]*)?>.*?<\/office:annotation>/gu)].map(
      ([one]) => one,
    );

  it('are left out unless they are asked for', async () => {
    expect(contentOf(await writeOdt(every, OPTIONS))).not.toContain('office:annotation');
  });

  it('stand on their words with author and office time, their answers too', async () => {
    const xml = contentOf(await writeOdt(every, { ...OPTIONS, comments: 'open' }));
    const [first, second, ...others] = annotations(xml);
    expect(others).toEqual([]);
    expect(first).toContain(
      '<dc:creator>王小明</dc:creator><dc:date>2026-01-03T04:04:05</dc:date>',
    );
    expect(first).toContain('<text:p>出處？');
    expect(second).toContain('<dc:creator>李大華</dc:creator>');
    const names = values(xml, 'office:annotation', 'office:name');
    expect(new Set(names).size).toBe(2);
    expect(values(xml, 'office:annotation-end', 'office:name')).toEqual(names);
    // They begin before the words they are about, and end behind them.
    const from = xml.indexOf('<office:annotation ');
    const to = xml.indexOf('<office:annotation-end');
    expect(xml.slice(from, to)).toContain('39,068');
  });

  it('that are resolved are there when all are asked for, and say so', async () => {
    const xml = contentOf(await writeOdt(every, { ...OPTIONS, comments: 'all' }));
    expect(annotations(xml)).toHaveLength(4);
    expect(annotations(xml).join('')).toContain('已標示為已解決');
  });
});
