import { $getSelection, $isRangeSelection, $setSelection } from 'lexical';

/**
 * Takes a selection away that lies over several lines. While the editing library joins the lines it looks at the
 * selection, one end of which may be behind the text that is left: it throws. So the text is removed while
 * nothing is selected.
 * @returns whether something was removed; the caret is then where it was
 */
export function $removeApart(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const { anchor, focus } = selection;
  const first = anchor.getNode().getTopLevelElement();
  if (first === null || first.is(focus.getNode().getTopLevelElement())) return false;
  const apart = selection.clone();
  $setSelection(null);
  apart.removeText();
  $setSelection(apart);
  return true;
}
