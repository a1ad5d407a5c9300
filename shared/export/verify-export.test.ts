import { beforeAll, describe, expect, it } from 'vitest';
import { smallForm, smallProse, smallReport, smallTable } from '../../test/fixtures/small-form.ts';
import { listItem, paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { docxExporter } from './docx/docx-exporter.ts';
import { elements, tamper } from './docx/testing/package-parts.ts';
import { verifyExport } from './verify-export.ts';

const report = filledReport();
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await docxExporter.export(report, { now: '2026-01-05T01:02:03.000Z' });
});

const differences = (change: (xml: string) => string) =>
  verifyExport(docxExporter, report, tamper(bytes, change));

describe('a file as it was written', () => {
  it('holds all of the report', () => {
    expect(verifyExport(docxExporter, report, bytes)).toEqual([]);
  });
});

describe('a file that was tampered with', () => {
  it('is told the cell and the paragraph of one changed character', () => {
    expect(differences((xml) => xml.replace('第三列共 39,068 件', '第三列共 39,086 件'))).toEqual([
      '構面一：基礎服務，第 3 列，執行績效與成果：第 1 段應為「…共 39,068 件」，檔案中為「…共 39,086 件」',
    ]);
  });

  it('is told a number that is missing', () => {
    expect(differences((xml) => xml.replace('二、</w:t><w:tab/>', '</w:t>'))).toEqual([
      '構面一：基礎服務，第 3 列，執行績效與成果：第 3 段應為「二、→乙項」，檔案中為「乙項」',
    ]);
  });

  it('is told the row that lost a cell, and nothing of the rows after it', () => {
    const lost = differences((xml) =>
      xml.replace(elements(xml, 'w:tc').find((cell) => cell.includes('第二列')) ?? '', ''),
    );
    expect(lost).toEqual(['構面一：基礎服務，第 2 列，執行績效與成果：檔案中缺少「第二列」']);
  });

  it('is told the row that is missing as a whole', () => {
    const lost = differences((xml) =>
      xml.replace(elements(xml, 'w:tr').find((row) => row.includes('第三列')) ?? '', ''),
    );
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatch(/^構面一：基礎服務，第 3 列：檔案中缺少「/u);
  });

  it('is told both rows that changed places', () => {
    const swapped = differences((xml) => {
      const [second, third] = elements(xml, 'w:tr').filter((row) => /第[二三]列/u.test(row));
      return xml
        .replace(second ?? '', '<second/>')
        .replace(third ?? '', second ?? '')
        .replace('<second/>', third ?? '');
    });
    const places = swapped.map((difference) => difference.split('：檔案')[0] ?? '');
    expect(places.some((place) => place.startsWith('構面一：基礎服務，第 2 列，'))).toBe(true);
    expect(places.some((place) => place.startsWith('構面一：基礎服務，第 3 列，'))).toBe(true);
    expect(places.some((place) => place.includes('第 1 列，執行績效'))).toBe(false);
  });

  it('is told a title, a heading, a fixed line, a unit and running text', () => {
    const place = (from: string, to: string) =>
      differences((xml) => xml.replace(from, to)).map((text) => text.split('：第 1 段')[0]);
    expect(place('測試機關115年度成果', '測試機關114年度成果')).toEqual(['文件標題']);
    expect(place('基礎服務（200 分）', '基礎服務（20 分）')).toEqual([
      '「構面一：基礎服務（200 分）」的標題',
    ]);
    expect(place('一、整體服務類', '一、整體服務')).toEqual(['類別標題「一、整體服務類」']);
    expect(place('d1-r02 的文字', 'd1-r02 的文')).toEqual(['構面一：基礎服務，第 2 列，執行策略']);
    expect(place('第一課', '第二課')).toEqual(['構面一：基礎服務，第 1 列，主辦單位']);
    expect(place('依據某要點', '依據要點')).toEqual(['壹、計畫依據，內文']);
    expect(place('執行績效與成果</w:t>', '成果</w:t>')).toEqual([
      '構面一：基礎服務，標題列，執行績效與成果',
    ]);
  });

  it('is told where a paragraph was added', () => {
    expect(
      differences((xml) => xml.replace('<w:tbl>', '<w:p><w:r><w:t>多的</w:t></w:r></w:p><w:tbl>')),
    ).toEqual(['「構面一：基礎服務（200 分）」的標題之後：檔案中多出「多的」']);
  });

  it('is told a header row that no longer repeats, and a merge that was broken', () => {
    expect(differences((xml) => xml.replace(/<w:tblHeader[^>]*>/u, ''))).toEqual([
      '構面一：基礎服務，標題列：檔案中沒有設成跨頁重複的標題列',
    ]);
    const broken = differences((xml) =>
      xml.replace(/<w:vMerge[^>]*w:val="continue"[^>]*>|<w:vMerge\/>/u, ''),
    );
    expect(broken).toContain('構面一：基礎服務，第 1 列，執行策略：檔案中的格線位置或合併範圍不同');
  });

  it('is told text hidden in the continuation of a merged cell', () => {
    const hidden = differences((xml) =>
      xml.replace(/(<w:vMerge[^>]*continue[^>]*>.*?<\/w:pPr>)/su, '$1<w:r><w:t>藏</w:t></w:r>'),
    );
    expect(hidden.some((difference) => difference.includes('藏'))).toBe(true);
  });
});

describe('a file that cannot be opened', () => {
  it('is said to be none', () => {
    expect(verifyExport(docxExporter, report, new Uint8Array([1, 2, 3]))).toEqual([
      '無法當成完整的文件打開',
    ]);
    expect(verifyExport(docxExporter, report, bytes.slice(0, bytes.length / 2))).toEqual([
      '無法當成完整的文件打開',
    ]);
  });

  it('is told what is wrong with its XML', () => {
    const [words] = differences((xml) => xml.replace('</w:body>', ''));
    expect(words).toMatch(/^文件本文的 XML 不正確（.+）$/u);
  });
});

function filledReport(): Report {
  const blank = smallReport(smallForm({ sections: [smallProse(), smallTable()] }));
  const texts = [
    [paragraph([textRun('第一列')])],
    [paragraph([textRun('第二列')])],
    [
      paragraph([textRun('第三列共 39,068 件')]),
      listItem('official', 1, [textRun('甲項')]),
      listItem('official', 1, [textRun('乙項')]),
    ],
  ];
  return {
    ...blank,
    sections: blank.sections.map((section) =>
      section.kind === 'prose'
        ? { ...section, body: [paragraph([textRun('依據某要點')])] }
        : {
            ...section,
            rows: section.rows.map((row, i) => ({ ...row, cells: { result: texts[i] ?? [] } })),
          },
    ),
  };
}
