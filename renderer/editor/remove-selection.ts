import { $getSelection, $isRangeSelection } from 'lexical';
import { $deleteAcross } from './block-selection.ts';
import { $leaveIds } from './leave-ids.ts';
import { $removeApart } from './remove-apart.ts';

/** Takes what is selected away, as the Delete key does: of a small table that it only touches the cells are emptied. */
export function $removeSelection(): void {
  if ($deleteAcross()) return;
  $leaveIds();
  if ($removeApart()) return;
  const selection = $getSelection();
  if ($isRangeSelection(selection) && !selection.isCollapsed()) selection.removeText();
}
