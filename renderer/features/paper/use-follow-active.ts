import { type RefObject, useEffect } from 'react';
import { addressKey } from '../../../shared/model/address.ts';
import type { EditedDocument } from '../../state/document.ts';
import { showSideways } from './show-sideways.ts';

/** Room kept free below the header row, which stays in sight above the active cell; CSS pixels. */
const TOP_MARGIN = 28;
const BOTTOM_MARGIN = 24;

/** Scrolls the paper so that the active cell's caret can be seen, each time a cell is asked for. */
export function useFollowActive(
  document: EditedDocument,
  scroller: RefObject<HTMLDivElement | null>,
): void {
  useEffect(() => {
    let seen = -1;
    let frame = 0;
    const follow = (): void => {
      const { active } = document.get();
      const pane = scroller.current;
      if (active === null || active.request === seen || pane === null) return;
      const cell = pane.querySelector<HTMLElement>(
        `[data-address="${CSS.escape(addressKey(active.address))}"]`,
      );
      cancelAnimationFrame(frame);
      if (cell === null) {
        // In a row that is only now being drawn; a place that is not on the paper at all is given up.
        if (pane.querySelector('[data-waiting]') !== null) frame = requestAnimationFrame(follow);
        return;
      }
      seen = active.request;
      reveal(pane, cell);
    };
    follow();
    const stop = document.subscribe(follow);
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [document, scroller]);
}

function reveal(pane: HTMLElement, cell: HTMLElement): void {
  showSideways(pane, cell);
  const view = pane.getBoundingClientRect();
  const caret = caretRect(cell) ?? cell.getBoundingClientRect();
  const header = pane.querySelector('.grid-header')?.getBoundingClientRect().height ?? 0;
  const top = view.top + header + TOP_MARGIN;
  const bottom = view.bottom - BOTTOM_MARGIN;
  if (caret.top < top) pane.scrollTop -= top - caret.top;
  else if (caret.bottom > bottom)
    pane.scrollTop += Math.min(caret.bottom - bottom, caret.top - top);
}

/** Where the caret is on the screen, when it is in this cell; null when it has no box (an empty line). */
function caretRect(cell: HTMLElement): DOMRect | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!cell.contains(range.endContainer)) return null;
  const rect = range.getBoundingClientRect();
  return rect.height === 0 ? null : rect;
}
