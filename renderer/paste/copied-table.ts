import type { ForeignCell, ForeignTable } from '../../shared/match/foreign-table.ts';
import { inlinesText } from '../../shared/model/inline.ts';
import type { TableBlock, TableCell } from '../../shared/model/table-block.ts';
import { buildBlocks } from '../../shared/paste/build-blocks.ts';
import { cellInlines } from '../../shared/paste/cell-inlines.ts';
import type { DraftLine } from '../../shared/paste/draft.ts';
import { smallTable } from '../../shared/paste/small-table.ts';

/** A cell from a clipboard: a foreign one, and its words as they stood there, for a cell without lists. */
export interface CopiedCell extends ForeignCell {
  readonly words: TableCell;
}

/** A table from a clipboard. */
export interface CopiedTable extends ForeignTable {
  readonly rows: readonly (readonly CopiedCell[])[];
}

/** A cell from a clipboard, from its lines. */
export function copiedCell(lines: readonly DraftLine[]): CopiedCell {
  const words = cellInlines(lines);
  return { richText: buildBlocks(lines), text: inlinesText(words), words };
}

/** A table from a clipboard as a small one of a cell; null when it is too large for that. */
export function asSmallTable({ rows }: CopiedTable): TableBlock | null {
  return smallTable(rows.map((row) => row.map(({ words }) => words)));
}
