// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Block, type ListItem, listItem, paragraph } from '../../shared/model/block.ts';
import { type Inline, type Mark, textRun } from '../../shared/model/inline.ts';
import { labelledText } from '../../shared/model/slice.ts';
import type { TableBlock } from '../../shared/model/table-block.ts';
import { readTable } from './html/read-table.ts';
import { readForeign } from './read-pasted.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'clipboard');

/** Runs in short: text, or text with its marks. */
type Run = string | readonly [string, ...Mark[]];
const runs = (all: readonly Run[]): readonly Inline[] =>
  all.map((run) => {
    if (typeof run === 'string') return run === '\n' ? { type: 'break' } : textRun(run);
    const [text, ...marks] = run;
    return textRun(text, marks);
  });
const p = (...all: readonly Run[]): Block => paragraph(runs(all));
const item = (level: number, ...all: readonly Run[]): ListItem =>
  listItem('official', level, runs(all));
const table = (header: boolean, ...rows: readonly (readonly string[])[]): TableBlock => ({
  type: 'table',
  header,
  rows: rows.map((row) => row.map((cell) => (cell === '' ? [] : [textRun(cell)]))),
});
const from = (start: number, block: ListItem): ListItem => ({ ...block, start });

interface Expected {
  readonly blocks: readonly Block[];
  /** As a person sees it, numbers included. */
  readonly lines: readonly string[];
  readonly picturesLeftOut?: number;
  readonly isNumbered?: true;
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  'word-list': {
    lines: [
      '本年度辦理行動櫃檯情形如下：',
      '一、偏鄉服務',
      '(一)出勤 36 趟，受理 412 件。',
      '(二)到宅服務：',
      '1.長者 58 人次（含取消）。',
      '2.面積 90 m2。',
      '二、線上服務',
      '(一)線上預約',
      '(二)進度查詢☑',
    ],
    blocks: [
      p('本年度辦理', ['行動櫃檯', 'bold'], '情形如下：'),
      item(1, '偏鄉服務'),
      item(2, '出勤 36 趟，受理 412 件。'),
      item(2, '到宅服務：'),
      item(3, '長者 ', ['58', 'underline'], ' 人次', ['（含取消）', 'strike'], '。'),
      item(3, '面積 90 m', ['2', 'superscript'], '。'),
      item(1, '線上服務'),
      item(2, '線上預約'),
      item(2, '進度查詢☑'),
    ],
  },
  'word-list-without-styles': {
    lines: ['3.延長服務時間。', '4.增設叫號機。', '(1)假日輪值。'],
    isNumbered: true,
    blocks: [from(3, item(3, '延長服務時間。')), item(3, '增設叫號機。'), item(4, '假日輪值。')],
  },
  'word-online': {
    lines: ['推動情形', '1.設置服務台。', '(1)上午時段。', '2.提供代填服務。'],
    blocks: [
      p(['推動情形', 'bold']),
      item(3, '設置服務台。'),
      item(4, ['上午', 'bold'], '時段。'),
      item(3, '提供代填服務。'),
    ],
  },
  'wps-list': {
    lines: ['1.服務禮儀訓練 4 場次。', '2.電話測試 2 次。'],
    isNumbered: true,
    blocks: [item(3, ['服務禮儀', 'bold'], '訓練 4 場次。'), item(3, '電話測試 2 次。')],
  },
  'excel-table': {
    lines: ['項次、辦理項目、件數', '1.電話諮詢（免付費）、2,341', '2.現場 諮詢、905'],
    blocks: [
      p('項次、辦理項目、件數'),
      item(3, '電話諮詢', ['（免付費）', 'bold'], '、2,341'),
      item(3, '現場 諮詢、905'),
    ],
  },
  'excel-column': {
    lines: ['一、辦理兩場說明會。', '二、印製摺頁 500 份。', '合計參與 120 人。'],
    isNumbered: true,
    blocks: [item(1, '辦理兩場說明會。'), item(1, '印製摺頁 500 份。'), p('合計參與 120 人。')],
  },
  'google-docs': {
    lines: ['服務量能：', '1.志工 30 人。', '(1)平日', '2.場地 2 處。'],
    blocks: [
      p('服務量能：'),
      item(3, ['志工', 'bold'], ' 30 人。'),
      item(4, ['平日', 'italic']),
      item(3, '場地 2 處。'),
    ],
  },
  'libreoffice-writer': {
    lines: [
      '本年度窗口服務辦理情形，面積 12 m2：',
      '1.設置單一窗口，全程引導。',
      'A.平日服務 320 人次。',
      'B.假日服務 45 人次。',
      '2.每季檢討一次。',
      '其他說明：',
      '1.備有老花眼鏡。',
      '2.備有飲水機。',
      '一、推動重點',
      '(一)簡化表單',
      '月份\t件數',
      '一月\t1,204',
      '',
    ],
    blocks: [
      p('本年度', ['窗口服務', 'bold'], '辦理情形，面積 12 m', ['2', 'superscript'], '：'),
      item(3, '設置單一窗口，', ['全程', 'underline'], '引導。'),
      item(5, '平日服務 320 人次。'),
      item(5, '假日服務 45 人次。'),
      item(3, '每季檢討一次。'),
      p('其他說明：'),
      item(3, '備有老花眼鏡。'),
      item(3, '備有飲水機。'),
      item(1, '推動重點'),
      item(2, '簡化表單'),
      table(true, ['月份', '件數'], ['一月', '1,204']),
      p(),
    ],
  },
  'libreoffice-calc': {
    lines: ['月份、件數', '一月、1,204', '二月、986'],
    blocks: [p(['月份', 'bold'], '、件數'), p('一月、1,204'), p('二月、986')],
  },
  'web-page': {
    picturesLeftOut: 1,
    lines: [
      '首頁',
      '辦理 流程',
      '申請人可線上申請，或臨櫃辦理。',
      '4.填表',
      '(1)附身分證影本',
      '(2)附舊戶名簿\n（正本驗後發還）',
      '5.送件',
      'A.現金',
      'B.轉帳',
    ],
    blocks: [
      p('首頁'),
      p('辦理 ', ['流程', 'italic']),
      p('申請人可線上申請，或臨櫃辦理。'),
      from(4, item(3, '填表')),
      item(4, '附身分證影本'),
      item(4, '附', ['舊', 'strike'], '戶名簿', '\n', '（正本驗後發還）'),
      item(3, '送件'),
      item(5, '現金'),
      item(5, '轉帳'),
    ],
  },
  broken: {
    lines: ['第一段粗斜斜', '單獨的項目', '甲\t乙', '丙\t', '尾'],
    blocks: [
      p('第一段', ['粗', 'bold'], ['斜', 'bold', 'italic'], '斜'),
      p('單獨的項目'),
      table(true, ['甲', '乙'], ['丙', '']),
      p('尾'),
    ],
  },
};

/** A flavour of a fixture; a page inside a page is left to the tests in a real browser. */
function flavour(name: string, extension: string): string {
  const file = join(FOLDER, `${name}.${extension}`);
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').replace(/<iframe.*<\/iframe>/gu, '');
}

test.each(Object.entries(EXPECTED))(
  'what was copied as %s arrives in the house style',
  (name, expected) => {
    const html = flavour(name, 'html');
    // A table alone is put in as one otherwise; these are the lines that it may become.
    const tables = readTable(html) === null;
    const pasted = readForeign({ html, text: flavour(name, 'txt') }, { tables });
    const { lines, ...read } = expected;
    expect(pasted).toEqual({ kind: 'blocks', ...read });
    expect(labelledText(expected.blocks)).toBe(lines.join('\n'));
  },
);
