import { describe, expect, it } from 'vitest';
import { textRun } from '../../model/inline.ts';
import { partsText } from '../changes/word-lines.ts';
import type {
  ForeignGrid,
  ForeignGridCell,
  ForeignLine,
  ForeignPart,
} from '../foreign-document.ts';
import { joinTables } from './join-tables.ts';

const line = (text: string): ForeignLine => ({
  kind: 'line',
  label: null,
  children: text === '' ? [] : [textRun(text)],
  anchors: [],
});

/** A table whose cells are told by their text and how many columns they cover. */
function grid(...rows: (readonly (string | readonly [string, number])[])[]): ForeignGrid {
  return {
    kind: 'grid',
    rows: rows.map((cells) => {
      let column = 0;
      return {
        isHeader: false,
        cells: cells.map((cell): ForeignGridCell => {
          const [text, columnSpan] = typeof cell === 'string' ? [cell, 1] : cell;
          const made = { column, columnSpan, rowSpan: 1, parts: [line(text)] };
          column += columnSpan;
          return made;
        }),
      };
    }),
  };
}

/** Each cell as its columns and its text. */
const cellsOf = (part: ForeignPart | undefined): readonly (readonly string[])[] =>
  part?.kind === 'grid'
    ? part.rows.map(({ cells }) =>
        cells.map(
          ({ column, columnSpan, parts }) =>
            `${column}-${column + columnSpan - 1} ${partsText(parts)}`,
        ),
      )
    : expect.fail('no table');

const isTable = ({ kind }: ForeignPart): boolean => kind === 'grid';

const WIDE = grid([['執行策略', 2], '主辦單位', '執行績效'], ['構面', '措施', '第一課', '甲']);
const NARROW = grid(['執 行 策 略', '主辦單位', '執行績效'], ['', '', '（續）乙']);

describe('tables parted by nothing but blank lines', () => {
  it('are one when they have the same number of columns', () => {
    const joined = joinTables([grid(['甲', '乙']), line(''), grid(['丙', '丁'])]).filter(isTable);
    expect(joined).toHaveLength(1);
    expect(cellsOf(joined[0])).toEqual([
      ['0-0 甲', '1-1 乙'],
      ['0-0 丙', '1-1 丁'],
    ]);
  });

  it('are one when a part with the same heads has fewer columns under one of them', () => {
    const joined = joinTables([WIDE, line(''), NARROW]).filter(isTable);
    expect(joined).toHaveLength(1);
    expect(cellsOf(joined[0])).toEqual([
      ['0-1 執行策略', '2-2 主辦單位', '3-3 執行績效'],
      ['0-0 構面', '1-1 措施', '2-2 第一課', '3-3 甲'],
      ['0-1 執 行 策 略', '2-2 主辦單位', '3-3 執行績效'],
      ['0-1 ', '2-2 ', '3-3 （續）乙'],
    ]);
  });

  it('are one when the part with fewer columns comes first', () => {
    const joined = joinTables([NARROW, WIDE]);
    expect(joined).toHaveLength(1);
    expect(cellsOf(joined[0]).map((cells) => cells.at(-1))).toEqual([
      '3-3 執行績效',
      '3-3 （續）乙',
      '3-3 執行績效',
      '3-3 甲',
    ]);
  });

  it('stay apart when their heads differ, or there are none', () => {
    const other = grid(['執行策略', '預定期程', '執行績效'], ['', '', '乙']);
    expect(joinTables([WIDE, other])).toHaveLength(2);
    const headless = grid([['這裡只有一個格子', 3]], ['', '', '']);
    expect(joinTables([WIDE, headless])).toHaveLength(2);
  });

  it('stay apart when text stands between them', () => {
    expect(joinTables([WIDE, line('二、'), NARROW])).toHaveLength(3);
  });
});
