import { expect, it } from 'vitest';
import type { ReportListing } from '../../../shared/ipc/values.ts';
import { nearDeadlines } from './near-deadlines.ts';

function listing(
  fileName: string,
  year: number,
  patterns: readonly (string | null)[],
): ReportListing {
  return {
    file: `C:\\報告\\${fileName}`,
    fileName,
    openedAt: null,
    reason: null,
    rescue: null,
    summary: {
      title: fileName,
      agency: '水岸局',
      year,
      formName: '小表',
      updatedAt: '2026-01-01T00:00:00Z',
      rowsDone: 0,
      rowsTotal: 1,
      deadlines: patterns.map((pattern, i) => ({
        id: `t${i}`,
        who: '各單位',
        what: '送件',
        printed: '2個月內',
        pattern,
        place: '陸',
      })),
    },
  };
}

it('what approaches and what has just passed is listed over all reports, what is due next first', () => {
  const listings = [
    listing('甲', 115, ['{year+1} 年 1 月 15 日前', '{year+1} 年 1 月 5 日前', null]),
    listing('乙', 115, [
      '{year} 年 11 月 10 日前',
      '{year} 年 11 月 6 日前',
      '{year+1} 年 3 月底前',
    ]),
    listing('丙', 108, ['{year+1} 年 1 月 5 日前']),
    { ...listing('壞', 115, []), summary: null },
  ];
  expect(
    nearDeadlines(listings, '2026-11-21').map(({ listing: { fileName }, day }) => [fileName, day]),
  ).toEqual([
    ['甲', '2027-01-05'],
    ['甲', '2027-01-15'],
    ['乙', '2026-11-10'],
  ]);
});

it('what one agency has to do by one day is one line, with every document that says it', () => {
  const copy = listing('甲（改用表單前）', 115, ['{year+1} 年 1 月 5 日前']);
  const other = listing('丁', 115, ['{year+1} 年 1 月 5 日前']);
  const listings = [
    listing('甲', 115, ['{year+1} 年 1 月 5 日前']),
    { ...copy, summary: copy.summary && { ...copy.summary, title: '甲' } },
    listing('計畫', 115, ['{year+1} 年 1 月 5 日前']),
    { ...other, summary: other.summary && { ...other.summary, agency: '別的局' } },
  ];
  expect(
    nearDeadlines(listings, '2026-11-21').map(({ listing: { fileName }, titles }) => [
      fileName,
      titles,
    ]),
  ).toEqual([
    ['甲', ['甲', '計畫']],
    ['丁', ['丁']],
  ]);
});
