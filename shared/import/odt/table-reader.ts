import type { ForeignGrid, ForeignPart } from '../foreign-document.ts';
import { mergeGrid, type RawCell, type RawRow } from '../merge-grid.ts';
import { elements, type XmlElement } from '../xml-tree.ts';

/** So often a row is repeated, and so wide is a table, at most: honest documents stay far below. */
const MAX_REPEAT = 4096;
const MAX_COLUMNS = 256;

/**
 * A table of an OpenDocument text on its grid.
 * @param read what stands in a cell
 * @param spend told how many cells a row becomes, before any of them is read
 */
export function readTable(
  element: XmlElement,
  read: (cell: XmlElement) => readonly ForeignPart[],
  spend: (cells: number) => void,
): ForeignGrid {
  const rows: RawRow[] = [];
  const covering: Covering = new Map();
  for (const { row, isHeader } of tableRows(element, false, spend)) {
    const cells: RawCell[] = [];
    let column = 0;
    /** The column behind the cell that was read last: covered ones before it are a part of that. */
    let free = 0;
    for (const cell of elements(row)) {
      const isCovered = cell.name === 'table:covered-table-cell';
      if (!isCovered && cell.name !== 'table:table-cell') continue;
      const repeat = spanOf(cell, 'table:number-columns-repeated');
      for (let i = 0; i < repeat && column < MAX_COLUMNS; i += 1) {
        const parts = read(cell);
        if (!isCovered || column >= free) {
          const own = isCovered
            ? coveredFromAbove(covering, column, parts)
            : wholeCell(cell, parts);
          if (!isCovered) cover(covering, column, cell, own.columnSpan);
          cells.push(own);
          free = column + own.columnSpan;
        } else cells.push({ columnSpan: 0, merge: null, parts });
        column += 1;
      }
    }
    rows.push({ isHeader, before: 0, cells: withoutSpanned(cells) });
  }
  return mergeGrid(rows);
}

/** How many rows below a cell still covers, by column. */
type Covering = Map<number, { rows: number; readonly span: number }>;

function wholeCell(cell: XmlElement, parts: readonly ForeignPart[]): RawCell {
  return {
    columnSpan: spanOf(cell, 'table:number-columns-spanned'),
    merge: spanOf(cell, 'table:number-rows-spanned') > 1 ? 'restart' : null,
    parts,
  };
}

function cover(covering: Covering, column: number, cell: XmlElement, span: number): void {
  const rows = spanOf(cell, 'table:number-rows-spanned') - 1;
  if (rows > 0) covering.set(column, { rows, span });
  else covering.delete(column);
}

/**
 * A covered cell that no cell to its left covers. Where none above does either, it is a blank one of its own: what
 * LibreOffice leaves of a merged cell that a row was put into, or whose first row was deleted.
 */
function coveredFromAbove(
  covering: Covering,
  column: number,
  parts: readonly ForeignPart[],
): RawCell {
  const above = covering.get(column);
  if (above === undefined || above.rows === 0) return { columnSpan: 1, merge: null, parts };
  above.rows -= 1;
  return { columnSpan: above.span, merge: 'continue', parts };
}

function spanOf(cell: XmlElement, name: string): number {
  return Math.max(1, Math.min(MAX_COLUMNS, Number(cell.attributes[name] ?? '1') || 1));
}

/** Cells that a cell to their left covers have no place of their own; what stands in them comes behind it. */
function withoutSpanned(cells: readonly RawCell[]): readonly RawCell[] {
  const result: RawCell[] = [];
  for (const cell of cells) {
    const before = result.at(-1);
    if (cell.columnSpan > 0 || before === undefined) result.push(cell);
    else if (cell.parts.length > 0) {
      result[result.length - 1] = { ...before, parts: [...before.parts, ...cell.parts] };
    }
  }
  return result;
}

function* tableRows(
  parent: XmlElement,
  isHeader: boolean,
  spend: (cells: number) => void,
): Generator<{ readonly row: XmlElement; readonly isHeader: boolean }> {
  for (const element of elements(parent)) {
    if (element.name === 'table:table-header-rows') yield* tableRows(element, true, spend);
    else if (element.name === 'table:table-rows' || element.name === 'table:table-row-group') {
      yield* tableRows(element, isHeader, spend);
    } else if (element.name === 'table:table-row') {
      const wanted = Number(element.attributes['table:number-rows-repeated'] ?? '1') || 1;
      const repeat = Math.min(MAX_REPEAT, wanted);
      const cells = elements(element).reduce(
        (sum, cell) => sum + spanOf(cell, 'table:number-columns-repeated'),
        0,
      );
      spend(repeat * cells);
      for (let i = 0; i < repeat; i += 1) yield { row: element, isHeader };
    }
  }
}
