import { $getSelection, $isRangeSelection } from 'lexical';
import { $selectedCell } from './nodes/table-nodes.ts';

/**
 * Selects all that is in the small table's cell of the caret.
 * @returns false when there is nothing more to select in it: the caret is in no table, the cell is empty or
 * selected already. All text is meant then.
 */
export function $selectCellFirst(): boolean {
  const cell = $selectedCell();
  const selection = $getSelection();
  if (cell === null || cell.isEmpty() || !$isRangeSelection(selection)) return false;
  const isAll = !selection.isCollapsed() && selection.getTextContent() === cell.getTextContent();
  if (isAll) return false;
  cell.select(0, cell.getChildrenSize());
  return true;
}
