import { expect, test } from 'vitest';
import {
  smallForm,
  smallProse,
  smallReport,
  smallRow,
  smallTable,
} from '../../test/fixtures/small-form.ts';
import { type CellAddress, richTextAt, sameAddress, writableAddresses } from './address.ts';
import { type Block, listItem, paragraph } from './block.ts';
import { fieldRun, textRun } from './inline.ts';
import { referenceText } from './reference-text.ts';
import { refreshFields } from './refresh-fields.ts';
import type { Report } from './report.ts';
import { plainText } from './rich-text.ts';
import { setRichText } from './updates.ts';

const COLUMNS = [
  { id: 'strategy', role: 'strategy', label: '執行策略', widths: [200] },
  { id: 'owner', role: 'owner', label: '主辦單位', widths: [100] },
  { id: 'plan', role: 'plan', label: '具體推動作法', widths: [300] },
  { id: 'result', role: 'result', label: '執行績效\n與成果', widths: [400] },
] as const;

const form = smallForm({
  sections: [
    smallProse({ id: 'p1', number: '伍', heading: '執行策略', level: 1 }),
    smallProse({ id: 'p2', number: '一', heading: '推動作法', level: 2 }),
    smallTable({
      id: 'd1',
      heading: '構面一：基礎服務',
      columns: [...COLUMNS],
      rows: [
        smallRow('r1', ['(一)服務一致及正確性', '1. 訂定作業流程']),
        smallRow('r2', ['(一)服務一致及正確性', '2.提升服務及時性']),
        smallRow('r3', ['(二)服務友善性', '1. 合宜度', '(3)']),
        smallRow('r4', ['外部效益']),
      ],
    }),
  ],
});
const blank = smallReport(form);

/** The place of a column of a row, by the numbers of section and row. */
function cell(row: number, columnId: string, section = 2): CellAddress {
  const found = blank.sections[section];
  if (found?.kind !== 'table') throw new Error('no table');
  return {
    kind: 'cell',
    sectionId: found.id,
    rowId: found.rows[row]?.id ?? '',
    columnId,
  };
}
const prose = (section: number): CellAddress => ({
  kind: 'prose',
  sectionId: blank.sections[section]?.id ?? '',
});

const target: readonly Block[] = [
  listItem('official', 2, [textRun('甲')]),
  listItem('official', 2, [textRun('乙')]),
  listItem('official', 3, [textRun('丙')]),
  { ...listItem('official', 3, [textRun('丁')]), id: 'here' },
  listItem('official', 4, [textRun('戊')]),
  paragraph(),
];

/** What a reference says: from one place to the item in another. */
function says(from: CellAddress, to: CellAddress, blocks = target, id = 'here'): string {
  const own = paragraph([textRun('詳'), fieldRun({ kind: 'reference', target: id })]);
  const isSame = sameAddress(from, to);
  let report: Report = setRichText(blank, to, isSame ? [...blocks, own] : blocks);
  if (!isSame) report = setRichText(report, from, [own]);
  const refreshed = refreshFields(report);
  const section = refreshed.sections.find((candidate) => candidate.id === from.sectionId);
  const text =
    section?.kind === 'prose'
      ? section.body
      : from.kind === 'cell'
        ? section?.rows.find((row) => row.id === from.rowId)?.cells[from.columnId]
        : undefined;
  const line = text?.at(-1);
  const run = line?.type === 'paragraph' ? line.children.at(-1) : undefined;
  return run?.type === 'text' ? run.text : '';
}

const here = cell(0, 'result');

test.each<readonly [string, CellAddress, CellAddress, string]>([
  ['the same text', here, here, '（二）2.'],
  ['another column of the row', cell(0, 'plan'), here, '「執行績效與成果」（二）2.'],
  ['the same column of another row', cell(1, 'result'), here, '構面一（一）1.之（二）2.'],
  [
    'another column of another row',
    cell(1, 'plan'),
    here,
    '構面一（一）1.「執行績效與成果」（二）2.',
  ],
  ['running text, to a cell', prose(0), here, '構面一（一）1.「執行績效與成果」（二）2.'],
  ['a row with three levels', here, cell(2, 'result'), '構面一（二）1.(3)之（二）2.'],
  ['a row without a number', here, cell(3, 'result'), '構面一外部效益之（二）2.'],
  ['a cell, to running text', here, prose(0), '伍、（二）2.'],
  ['a cell, to running text below a heading', here, prose(1), '伍、一、（二）2.'],
  ['the same running text', prose(1), prose(1), '（二）2.'],
])('a reference from %s names what the reader is not in', (_name, from, to, wording) => {
  expect(says(from, to)).toBe(wording);
});

test('a pause behind the last number is left out, and decimal numbers say it all', () => {
  const first = { ...listItem('official', 1, [textRun('甲')]), id: 'here' };
  expect(says(here, here, [first, paragraph()])).toBe('一');
  const decimal = [
    listItem('decimal', 0, [textRun('甲')]),
    { ...listItem('decimal', 1, [textRun('乙')]), id: 'here' },
    paragraph(),
  ];
  expect(says(here, here, decimal)).toBe('(1.1)');
});

test('a reference to a row names section and strategies', () => {
  const to = cell(2, 'result');
  const rowId = to.kind === 'cell' ? to.rowId : '';
  expect(says(here, prose(0), target, rowId)).toBe('構面一（二）1.(3)');
});

test.each<readonly [string, number, string | null]>([
  ['numbered', 0, '伍、執行策略'],
  ['below another one', 1, '伍、一、推動作法'],
  ['in brackets', 2, '伍、一、（二）附則'],
  ['of a table', 3, '構面一'],
  ['of a table, and not printed', 4, null],
  ['without a number', 5, '「結語」'],
  ['a whole sentence', 6, '陸'],
])('a heading that is %s is named as it is printed', (_name, index, wording) => {
  const headed = smallReport(
    smallForm({
      sections: [
        ...form.sections.slice(0, 2),
        smallProse({ id: 'p3', number: '二', heading: '附則', level: 3 }),
        smallTable({ id: 'd1' }),
        smallTable({ id: 'd2', headingPrinted: null }),
        smallProse({ id: 'p4', number: null, heading: '結語', level: 1 }),
        smallProse({ id: 'p5', number: '陸', heading: '未盡事宜，另行補充。', level: 1 }),
      ],
    }),
  );
  const sectionId = headed.sections[index]?.id ?? '';
  const [from] = writableAddresses(headed);
  if (from === undefined) throw new Error('no place to write in');
  expect(referenceText(headed, { kind: 'section', sectionId }, from)).toBe(wording);
});

test('a reference to a heading is lost when the form has it no more', () => {
  const sectionId = blank.sections[1]?.id ?? '';
  const field = fieldRun({ kind: 'reference', target: sectionId });
  const report = refreshFields(setRichText(blank, here, [paragraph([field])]));
  const text = (of: Report): string => plainText(richTextAt(of, here) ?? []);
  expect(text(report)).toBe('伍、一、推動作法');
  const without = report.sections.filter(({ id }) => id !== sectionId);
  expect(text(refreshFields({ ...report, sections: without }))).toBe('（找不到參照的項目）');
});

test('a reference to nothing says so, and so does one to an item that is no longer numbered', () => {
  expect(says(here, prose(0), target, 'nowhere')).toBe('（找不到參照的項目）');
  expect(says(here, prose(0), [paragraph([textRun('丁')])])).toBe('（找不到參照的項目）');
});

test('captions are numbered over the whole report, figures and tables apart', () => {
  const table = (id: string, caption?: string): Block => ({
    type: 'table',
    header: false,
    rows: [[[]]],
    id,
    ...(caption === undefined ? {} : { caption }),
  });
  const first = setRichText(blank, prose(1), [table('t1', '甲'), paragraph(), table('t0')]);
  const own = paragraph([fieldRun({ kind: 'reference', target: 't2' })]);
  const both = setRichText(first, here, [table('t2', '乙'), own]);
  const read = (report: Report): unknown => {
    const section = report.sections[2];
    return section?.kind === 'table' ? section.rows[0]?.cells['result']?.[1] : null;
  };
  const field = { kind: 'reference', target: 't2' };
  expect(read(refreshFields(both))).toEqual(
    paragraph([{ type: 'text', text: '表 2', field } as never]),
  );
  const without = setRichText(both, prose(1), [table('t1'), paragraph()]);
  expect(read(refreshFields(without))).toEqual(
    paragraph([{ type: 'text', text: '表 1', field } as never]),
  );
});
