import type { ColumnRole } from '../model/column.ts';

/**
 * What agencies write over a column, by what the column is for. A document of another agency is read by these where its
 * own labels are not the form's; never shown.
 */
export const HEADER_WORDS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  strategy: [
    '執行策略',
    '推動策略',
    '策略',
    '工作項目',
    '推動項目',
    '執行項目',
    '實施項目',
    '辦理項目',
    '評核項目',
    '考核項目',
    '項目',
    '推動重點',
    '工作重點',
  ],
  owner: [
    '主辦單位',
    '承辦單位',
    '辦理單位',
    '主協辦單位',
    '執行單位',
    '權責單位',
    '負責單位',
    '業務單位',
    '單位',
  ],
  criterion: ['評核重點', '評核標準', '考核重點', '考核標準', '審查重點'],
  plan: ['具體推動作法', '具體作法', '推動作法', '執行方法', '實施方法', '實施方式', '辦理方式'],
  result: [
    '執行績效與成果',
    '執行成果',
    '執行情形',
    '執行成效',
    '辦理情形',
    '辦理情形及成效',
    '辦理情形及成果',
    '辦理成果',
    '辦理成效',
    '推動情形',
    '推動成果',
    '推動成效',
    '實施成果',
    '實施成效',
    '具體成果',
    '具體成效',
    '成果說明',
    '績效說明',
    '評核結果說明',
  ],
};

/** What people write behind a strategy that goes on from the page before; without punctuation. Never shown. */
export const CONTINUED_WORDS: readonly string[] = [
  '續',
  '接續',
  '續前頁',
  '續上頁',
  '接前頁',
  '接上頁',
  '承前頁',
  '承上頁',
];

/** What stands over a column that numbers the rows; without blanks and full stops, in small half-width letters. Never shown. */
export const NUMBER_HEADINGS: ReadonlySet<string> = new Set([
  '項次',
  '項號',
  '項目編號',
  '項目序號',
  '項目次序',
  '編號',
  '編次',
  '流水號',
  '序號',
  '序次',
  '序',
  '次序',
  '順序',
  '號次',
  '條次',
  '案次',
  '案號',
  'no',
  '#',
]);
