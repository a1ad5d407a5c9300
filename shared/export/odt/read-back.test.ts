import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportWithEveryBlock } from '../../../test/fixtures/every-block.ts';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import type { ExportChoices } from '../export-options.ts';
import { verifyExport } from '../verify-export.ts';
import { odtExporter } from './odt-exporter.ts';
import { readBackOdt } from './read-back.ts';
import { tamperOdt } from './testing/odt-parts.ts';
import { writeOdt } from './write-odt.ts';

const OPTIONS = { now: '2026-01-05T01:02:03.000Z' };
const report = smallReport();
const bytes = await writeOdt(report, OPTIONS);
const every = reportWithEveryBlock();
const whole = await writeOdt(every, { ...OPTIONS, comments: 'all' });

const differences = (change: (xml: string) => string) =>
  verifyExport(odtExporter, report, tamperOdt(bytes, change));
const ALL: Partial<ExportChoices> = { comments: 'all' };
const inEvery = (change: (xml: string) => string) =>
  verifyExport(odtExporter, every, tamperOdt(whole, change), ALL);

describe('reading an .odt file back', () => {
  it('finds every word in its place, and no comment among them', () => {
    expect(verifyExport(odtExporter, report, bytes)).toEqual([]);
    expect(verifyExport(odtExporter, every, whole, ALL)).toEqual([]);
  });

  it('finds a word that changed, with its place', () => {
    expect(differences((xml) => xml.replace('d1-r02 的文字', 'd1-r02 的字'))).toEqual([
      '構面一：基礎服務，第 2 列，執行策略：第 1 段應為「…-r02 的文字」，檔案中為「…-r02 的字」',
    ]);
  });

  it('finds a header row that is not repeated', () => {
    const changed = differences((xml) => xml.replaceAll(/<\/?table:table-header-rows>/gu, ''));
    expect(changed.join()).toContain('檔案中沒有設成跨頁重複的標題列');
  });

  it('finds a merged cell that is not merged any more, or covers nothing', () => {
    expect(differences((xml) => xml.replace(' table:number-rows-spanned="2"', ''))).not.toEqual([]);
    expect(differences((xml) => xml.replace('<table:covered-table-cell/>', ''))).not.toEqual([]);
  });

  it('finds text that hides in a covered cell', () => {
    const hidden = '<table:covered-table-cell><text:p>多</text:p></table:covered-table-cell>';
    const changed = differences((xml) => xml.replace('<table:covered-table-cell/>', hidden));
    expect(changed.join()).toContain('多');
  });

  it('finds spaces that a reader would drop', () => {
    expect(inEvery((xml) => xml.replaceAll(/<text:s text:c="2"\/>/gu, '  '))).not.toEqual([]);
  });

  it('knows the marks of a line from its own style, as LibreOffice writes one of which each word is marked', () => {
    const inLine = (look: string) => (xml: string) =>
      xml
        .replace(
          /<text:p text:style-name="[^"]+"><text:span text:style-name="[^"]+">件數<\/text:span>/u,
          '<text:p text:style-name="Line">件數',
        )
        .replace(
          '</office:automatic-styles>',
          `<style:style style:name="Line" style:family="paragraph"><style:text-properties ${look}/></style:style></office:automatic-styles>`,
        );
    expect(inEvery(inLine('fo:font-weight="bold"'))).toEqual([]);
    expect(inEvery(inLine('fo:font-weight="normal"')).join()).toContain('粗體「件數」');
  });

  it('finds what is missing of figures: the picture, what is said of it, a word in a box, an arrow', () => {
    expect(inEvery((xml) => xml.replace('Pictures/1.png', 'Pictures/2.png'))).not.toEqual([]);
    expect(inEvery((xml) => xml.replace('一個點', '點'))).not.toEqual([]);
    expect(inEvery((xml) => xml.replace('>結案<', '>案<'))).not.toEqual([]);
    expect(inEvery((xml) => xml.replace(/<draw:polygon [^>]*>/u, ''))).not.toEqual([]);
  });
});

describe('a file that cannot be read back', () => {
  it.each([
    ['no package', new Uint8Array([1, 2, 3]), 'not-package'],
    ['one that was cut off', bytes.slice(0, bytes.length / 2), 'not-package'],
    ['a package without text', zipSync({ mimetype: strToU8('x') }), 'no-document'],
    [
      'one with broken XML',
      zipSync({ ...unzipSync(bytes), 'content.xml': strToU8('<office:document>') }),
      'not-xml',
    ],
  ])('%s', (_, broken, code) => {
    expect(readBackOdt(broken)).toMatchObject({ ok: false, error: { code } });
  });
});
