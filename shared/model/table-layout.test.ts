import { describe, expect, it } from 'vitest';
import { OWNER, RESULT, STRATEGY, smallRow, smallTable } from '../../test/fixtures/small-form.ts';
import type { Column } from './column.ts';
import type { TableFormSection } from './form-section.ts';
import { type GridCell, gridColumns, layoutTable } from './table-layout.ts';

/** A cell in short: column, place, size, lines. */
function short(cell: GridCell): string {
  const place = `${cell.row},${cell.gridColumn}`;
  const size = `${cell.rowSpan}x${cell.columnSpan}`;
  return `${cell.column.id} ${place} ${size} ${cell.lines === null ? '-' : cell.lines.join('|')}`;
}

function strategyOf(table: TableFormSection): readonly string[] {
  return layoutTable(table)
    .flat()
    .filter((cell) => cell.column.role === 'strategy')
    .map(short);
}

it('every width of a strategy column is a physical column', () => {
  expect(
    gridColumns([STRATEGY, OWNER, RESULT]).map(({ column, level, width }) => [
      column.id,
      level,
      width,
    ]),
  ).toEqual([
    ['strategy', 0, 90],
    ['strategy', 1, 250],
    ['owner', 0, 110],
    ['result', 0, 550],
  ]);
});

it('a group is merged over its rows and listed once, at the first', () => {
  expect(layoutTable(smallTable()).map((cells) => cells.map(short))).toEqual([
    [
      'strategy 0,0 2x1 (一)正確',
      'strategy 0,1 1x1 1.流程：d1-r01 的文字',
      'owner 0,2 1x1 -',
      'result 0,3 1x1 -',
    ],
    ['strategy 1,1 1x1 2.時效：d1-r02 的文字', 'owner 1,2 1x1 -', 'result 1,3 1x1 -'],
    [
      'strategy 2,0 1x1 (二)友善',
      'strategy 2,1 1x1 (二)友善：d1-r03 的文字',
      'owner 2,2 1x1 -',
      'result 2,3 1x1 -',
    ],
  ]);
});

describe('the strategy', () => {
  it('of one level stands in its own lines', () => {
    const table = smallTable({
      columns: [{ ...STRATEGY, widths: [340] }, OWNER, RESULT],
      rows: [smallRow('r1', ['(一)甲', '1.乙'], { printed: ['(一)甲：', '1.乙：文字'] })],
    });
    expect(strategyOf(table)).toEqual(['strategy 0,0 1x1 (一)甲：|1.乙：文字']);
  });

  it('of one level whose lines the source lost is shown by its label', () => {
    const table = smallTable({
      columns: [{ ...STRATEGY, widths: [340] }, OWNER, RESULT],
      rows: [smallRow('r1', ['(一)甲'], { printed: [], text: '' })],
    });
    expect(strategyOf(table)).toEqual(['strategy 0,0 1x1 (一)甲']);
  });

  it('whose lines the source lost leaves its own cell empty beside its group', () => {
    const table = smallTable({
      rows: [
        smallRow('r1', ['(一)甲'], { printed: [], text: '' }),
        smallRow('r2', ['(一)甲', '2.乙'], { printed: ['2.乙'] }),
      ],
    });
    expect(strategyOf(table)).toEqual([
      'strategy 0,0 2x1 (一)甲',
      'strategy 0,1 1x1 ',
      'strategy 1,1 1x1 2.乙',
    ]);
  });

  it('does not repeat a printed line that stands in the merged cell, with or without its colon', () => {
    const table = smallTable({
      rows: [smallRow('r1', ['(一)甲'], { printed: ['(一) 甲：', '說明。'] })],
    });
    expect(strategyOf(table)).toEqual(['strategy 0,0 1x1 (一)甲', 'strategy 0,1 1x1 說明。']);
  });

  it('of three widths merges two levels, and a row with fewer levels covers the rest', () => {
    const table = smallTable({
      columns: [{ ...STRATEGY, widths: [90, 100, 150] }, OWNER, RESULT],
      rows: [
        smallRow('r1', ['甲', '一', '1'], { printed: ['1'] }),
        smallRow('r2', ['甲', '一', '2'], { printed: ['2'] }),
        smallRow('r3', ['甲', '二'], { printed: ['二'] }),
        smallRow('r4', ['乙', '一', '1'], { printed: ['1'] }),
      ],
    });
    expect(strategyOf(table)).toEqual([
      'strategy 0,0 3x1 甲',
      'strategy 0,1 2x1 一',
      'strategy 0,2 1x1 1',
      'strategy 1,2 1x1 2',
      'strategy 2,1 1x2 二',
      'strategy 3,0 1x1 乙',
      'strategy 3,1 1x1 一',
      'strategy 3,2 1x1 1',
    ]);
  });

  it('never joins groups of one name under different parents', () => {
    const table = smallTable({
      columns: [{ ...STRATEGY, widths: [90, 100, 150] }, OWNER, RESULT],
      rows: [
        smallRow('r1', ['甲', '一', '1'], { printed: ['1'] }),
        smallRow('r2', ['乙', '一', '1'], { printed: ['1'] }),
      ],
    });
    expect(strategyOf(table).filter((cell) => cell.includes(' 2x'))).toEqual([]);
  });
});

it('a criterion column holds the row wording, then each criterion', () => {
  const criterion = {
    id: 'criterion',
    role: 'criterion',
    label: '評核重點',
    widths: [110],
  } as const;
  const table = smallTable({
    columns: [STRATEGY, criterion, RESULT],
    rows: [
      smallRow('r1', ['甲'], {
        text: '說明：',
        criteria: [
          { id: 'c1', text: '1.一', points: null },
          { id: 'c2', text: '2.二', points: null },
        ],
      }),
      smallRow('r2', ['乙'], { text: '' }),
    ],
  });
  const cells = layoutTable(table)
    .flat()
    .filter(({ column }) => column.id === 'criterion');
  expect(cells.map((cell) => cell.lines)).toEqual([['說明：', '1.一', '2.二'], []]);
});

describe('a strategy whose levels have columns of their own', () => {
  const ITEM: Column = { id: 'item', role: 'strategy', label: '評核項目', widths: [100] };
  const INDICATOR: Column = { id: 'indicator', role: 'strategy', label: '評核指標', widths: [100] };
  const STANDARD: Column = { id: 'standard', role: 'strategy', label: '參考標準', widths: [250] };
  const table = smallTable({
    columns: [ITEM, INDICATOR, STANDARD, RESULT],
    rows: [
      smallRow('r1', ['(一)甲', '1.子', '(1)'], { printed: ['1. 子', '(1)文字'] }),
      smallRow('r2', ['(一)甲', '1.子', '(2)'], { printed: ['(2)文字'] }),
      smallRow('r3', ['(一)甲', '2.丑', '(1)'], { printed: ['2.丑', '(1)文字'] }),
      smallRow('r4', ['(二)乙', '(1)'], { printed: ['(1)文字'] }),
      smallRow('r5', ['(二)乙', '(2)'], { printed: ['(2)文字'] }),
    ],
  });

  it('shows each level under its label, merged, and a level that is not there as a blank cell', () => {
    expect(strategyOf(table)).toEqual([
      'item 0,0 3x1 (一)甲',
      'indicator 0,1 2x1 1.子',
      'standard 0,2 1x1 (1)文字',
      'standard 1,2 1x1 (2)文字',
      'indicator 2,1 1x1 2.丑',
      'standard 2,2 1x1 (1)文字',
      'item 3,0 2x1 (二)乙',
      'indicator 3,1 2x1 ',
      'standard 3,2 1x1 (1)文字',
      'standard 4,2 1x1 (2)文字',
    ]);
  });

  it('has a label for each column', () => {
    expect(gridColumns(table.columns).map(({ column }) => column.label)).toEqual([
      '評核項目',
      '評核指標',
      '參考標準',
      '執行績效與成果',
    ]);
  });
});
