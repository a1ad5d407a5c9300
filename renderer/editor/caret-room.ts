import type { Spot } from './caret-spot.ts';

/** Knows whether the caret stays in sight when characters are typed. */
export interface CaretRoom {
  /** Looks where the caret is, and how many lines are in sight below it. The page should be laid out. */
  readonly look: (caret: Spot) => void;
  /** Whether it need not look again soon. */
  readonly isKnown: () => boolean;
  /** The caret has gone elsewhere. */
  readonly forget: () => void;
  /** A character was typed: it may have taken a new line. */
  readonly noteTyped: () => void;
  /** Whether one character more cannot take the caret out of sight. */
  readonly isEnough: () => boolean;
  readonly stop: () => void;
}

/** So many lines above the caret must be in sight: the headings that stick hide one or two. */
const LINES_ABOVE = 3;

/** A line with its leading is at most so much higher than a sign of it. */
const LEADING = 1.6;

/**
 * Whoever puts a typed character into the page by himself must bring the caret into sight, as the browser does. Where
 * there is room for another line there is nothing to do.
 * @param root the cell's element
 */
export function caretRoom(root: HTMLElement): CaretRoom {
  /** Lines in sight below the caret's, at the least; none where it is not known. */
  let lines = 0;
  let pane: Element | null = null;
  /** How large the pane was when the caret was looked for; CSS pixels. */
  let size = { width: 0, height: 0 };
  const view = root.ownerDocument.defaultView ?? window;
  const forget = (): void => {
    lines = 0;
  };
  // Told of once in any case, when it begins to look.
  const sizes = new view.ResizeObserver(() => {
    if (pane?.clientWidth !== size.width || pane.clientHeight !== size.height) forget();
  });

  const look = ({ dom, offset }: Spot): void => {
    if (pane === null) {
      pane = paneAround(root);
      sizes.observe(pane);
    }
    size = { width: pane.clientWidth, height: pane.clientHeight };
    // A small table may scroll in a box of its own.
    const isLine = dom.parentElement?.closest('p')?.parentElement === root;
    const sign = isLine && isWidthIn(root, pane) ? signBefore(dom, offset) : null;
    lines = sign === null ? 0 : linesBelow(sign, pane);
  };

  const heard = { capture: true, passive: true };
  view.addEventListener('scroll', forget, heard);
  return {
    look,
    isKnown: () => lines > 1,
    forget,
    noteTyped: () => {
      lines -= 1;
    },
    isEnough: () => lines > 0,
    stop: () => {
      view.removeEventListener('scroll', forget, heard);
      sizes.disconnect();
    },
  };
}

/** The pane in which an element scrolls. */
function paneAround(element: HTMLElement): Element {
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (/auto|scroll/u.test(getComputedStyle(around).overflowY)) return around;
  }
  return element.ownerDocument.documentElement;
}

/** Where the sign before the caret is on the screen; CSS pixels. */
function signBefore(dom: Text, offset: number): DOMRect | null {
  const range = dom.ownerDocument.createRange();
  range.setStart(dom, offset - 1);
  range.setEnd(dom, offset);
  return [...range.getClientRects()].at(-1) ?? null;
}

function isWidthIn(element: Element, pane: Element): boolean {
  const inside = element.getBoundingClientRect();
  const { left } = pane.getBoundingClientRect();
  // Without its scroll bar.
  return inside.left >= left && inside.right <= left + pane.clientWidth;
}

function linesBelow({ top, bottom, height }: DOMRect, pane: Element): number {
  const { top: start, bottom: end } = pane.getBoundingClientRect();
  if (height === 0 || top - LINES_ABOVE * height < start) return 0;
  // The caret may be a line below the sign before it, where the line is full.
  return Math.max(0, Math.floor((end - bottom) / (LEADING * height)) - 1);
}
