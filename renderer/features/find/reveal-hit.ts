import { addressKey } from '../../../shared/model/address.ts';
import type { Hit } from '../../../shared/search/hit.ts';
import { domRange } from './hit-range.ts';

/** Room kept free around the hit: the header row stays in sight above it; CSS pixels. */
const TOP = 72;
const BOTTOM = 32;
/** Frames in which the place of the hit may still move, because rows come into sight on the way to it. */
const FRAMES = 6;

/**
 * Scrolls the paper so that a hit can be seen, however long its cell is. Rows out of sight have only a
 * guessed height, so it looks again in the next frames.
 * @returns what gives it up: somebody goes elsewhere
 */
export function revealHit(pane: HTMLElement, hit: Hit): () => void {
  let left = FRAMES;
  let frame = 0;
  const { activeElement: begunAt } = document;
  const look = (): void => {
    const cell = pane.querySelector(`[data-address="${CSS.escape(addressKey(hit.address))}"]`);
    const { activeElement: now } = document;
    // Somebody has gone to another place of the paper meanwhile: it is not to be scrolled away from there.
    if (now !== begunAt && isOnPaper(now) && cell?.contains(now) !== true) return;
    if (cell !== null) bringIntoSight(cell, hit);
    // The rows of a large report are drawn one after another once it is open: its turn will come.
    if (cell !== null || pane.querySelector('[data-waiting]') === null) left -= 1;
    if (left > 0) frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}

function isOnPaper(element: Element | null): boolean {
  return element !== null && element.closest('.paper-scroll') !== null;
}

function bringIntoSight(cell: Element, hit: Hit): void {
  const scroller = scrollerOf(cell);
  if (scroller === null) return;
  const view = scroller.getBoundingClientRect();
  const { top, bottom } = boxOf(cell, hit);
  if (top < view.top + TOP) scroller.scrollTop -= view.top + TOP - top;
  else if (bottom > view.bottom - BOTTOM) scroller.scrollTop += bottom - (view.bottom - BOTTOM);
}

function boxOf(cell: Element, hit: Hit): DOMRect {
  const range = domRange(cell, hit);
  if (range === null) return cell.getBoundingClientRect();
  const box = range.getBoundingClientRect();
  // In a row whose layout the browser skips text has no box yet.
  return box.height === 0 ? cell.getBoundingClientRect() : box;
}

function scrollerOf(element: Element): Element | null {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (/auto|scroll/u.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return null;
}
