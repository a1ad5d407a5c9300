import { isTextBlock } from '../../shared/model/block.ts';
import { collapsedAt } from '../../shared/model/caret.ts';
import { insertBlocks } from '../../shared/model/insert-blocks.ts';
import {
  cellStart,
  columnCount,
  insertTableColumn,
  insertTableRow,
  placeInTable,
  removeTableColumn,
  removeTableRow,
  type TableBlock,
  type TablePlace,
  tableBlock,
} from '../../shared/model/table-block.ts';
import type { RichTextEdit } from '../state/document.ts';

/** Puts an empty table at the caret, and the caret into its first cell. */
export function insertTable(rows: number, columns: number): RichTextEdit {
  return (text) => {
    const next = insertBlocks(text, [tableBlock(rows, columns)]);
    return text.richText[text.range.focus.block]?.type === 'table' ? null : next;
  };
}

/** Changes the table with the caret; the caret goes to the cell that is told, at its beginning. */
function changeTable(
  change: (
    table: TableBlock,
    place: TablePlace,
  ) => { readonly table: TableBlock; readonly to: TablePlace },
): RichTextEdit {
  return ({ richText, range }) => {
    const { block, offset } = range.focus;
    const before = richText[block];
    if (before?.type !== 'table') return null;
    const { table, to } = change(before, placeInTable(before, offset));
    if (table === before) return null;
    const at = {
      row: Math.min(to.row, table.rows.length - 1),
      column: Math.min(to.column, columnCount(table) - 1),
    };
    return {
      richText: richText.with(block, table),
      range: collapsedAt({ block, offset: cellStart(table, at) }),
    };
  };
}

/** Adds a row above (0) or below (1) the one with the caret. */
export function addRow(below: 0 | 1): RichTextEdit {
  return changeTable((table, { row, column }) => ({
    table: insertTableRow(table, row + below),
    to: { row: row + below, column },
  }));
}

/** Adds a column left (0) or right (1) of the one with the caret. */
export function addColumn(right: 0 | 1): RichTextEdit {
  return changeTable((table, { row, column }) => ({
    table: insertTableColumn(table, column + right),
    to: { row, column: column + right },
  }));
}

export const deleteRow: RichTextEdit = changeTable((table, place) => ({
  table: removeTableRow(table, place.row),
  to: place,
}));

export const deleteColumn: RichTextEdit = changeTable((table, place) => ({
  table: removeTableColumn(table, place.column),
  to: place,
}));

/** Makes the first row a header row, or an ordinary one again. */
export const toggleHeader: RichTextEdit = changeTable((table, place) => ({
  table: { ...table, header: !table.header },
  to: place,
}));

/** Takes the table, the image or the flowchart with the caret away. */
export const deleteBlock: RichTextEdit = ({ richText, range }) => {
  const { block } = range.focus;
  if (richText[block] === undefined || isTextBlock(richText[block])) return null;
  return {
    richText: richText.toSpliced(block, 1),
    range: collapsedAt({ block, offset: 0 }),
  };
};
