import type { TableFormSection } from '../../../shared/model/form-section.ts';
import { type GridCell, layoutTable } from '../../../shared/model/table-layout.ts';

/** Rows under the merged cell of a strategy level, or a single row. */
export type RowNode =
  | { readonly kind: 'group'; readonly cell: GridCell; readonly children: readonly RowNode[] }
  | { readonly kind: 'row'; readonly row: number; readonly cells: readonly GridCell[] };

/**
 * The table's rows nested by their merged cells. A merged cell is a box beside its rows, so that each row
 * stays a box of its own whose layout the browser can skip while it is out of sight.
 */
export function rowTree(section: TableFormSection): readonly RowNode[] {
  const layout = layoutTable(section);
  const build = (from: number, to: number, gridColumn: number): RowNode[] => {
    const nodes: RowNode[] = [];
    for (let row = from; row < to; ) {
      const cells = (layout[row] ?? []).filter((cell) => cell.gridColumn >= gridColumn);
      const first = cells[0];
      const isMerged =
        first !== undefined && first.gridColumn === gridColumn && isGroup(first, cells[1]);
      if (isMerged) {
        const end = row + first.rowSpan;
        const children = build(row, end, gridColumn + first.columnSpan);
        nodes.push({ kind: 'group', cell: first, children });
        row = end;
      } else {
        nodes.push({ kind: 'row', row, cells });
        row += 1;
      }
    }
    return nodes;
  };
  return build(0, section.rows.length, 0);
}

/** A level of the strategy with the row's own strategy cell to its right, merged or not. */
function isGroup(cell: GridCell, next: GridCell | undefined): boolean {
  return cell.rowSpan > 1 || (cell.column.role === 'strategy' && next?.column.role === 'strategy');
}
