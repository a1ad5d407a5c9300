/** Keeps tables that are out of sight from costing anything. */
export interface SkippedTables {
  /** Looks for such tables when nothing else is to be done: after scrolling, or when somebody has begun to write. */
  readonly look: () => void;
  readonly stop: () => void;
}

/** Milliseconds after which a page that is never idle is looked at all the same. */
const AT_LATEST = 2000;

/**
 * Lets the browser forget how it drew tables that it skips now. It keeps the boxes of all rows that were ever in sight,
 * and asks with each frame whether one of them has come back: whoever has scrolled through a long report would
 * write slower in it than somebody who has just opened it. A table whose boxes are gone is looked after as a whole, as
 * before it was seen for the first time. It stays as high as it was, and in the document.
 * @param scroller the pane in which the sheet scrolls
 */
export function forgetSkipped(scroller: HTMLElement): SkippedTables {
  /** Tables that have been in sight, and have their boxes. */
  const drawn = new WeakSet<Element>();
  let idle: number | null = null;

  const next = (): void => {
    idle = null;
    for (const table of scroller.querySelectorAll<HTMLElement>('.grid-table')) {
      if (!isSkipped(table)) drawn.add(table);
      else if (drawn.delete(table)) {
        forget(table);
        // One at a time: each is a few milliseconds of work.
        look();
        return;
      }
    }
  };

  const look = (): void => {
    idle ??= requestIdleCallback(next, { timeout: AT_LATEST });
  };

  const onChanged = (event: Event): void => {
    const isShown = event instanceof ContentVisibilityAutoStateChangeEvent && !event.skipped;
    if (isShown && event.target instanceof Element) drawn.add(event.target);
  };

  const heard = { capture: true, passive: true };
  scroller.addEventListener('contentvisibilityautostatechange', onChanged, heard);
  scroller.addEventListener('scrollend', look, heard);
  return {
    look,
    stop: () => {
      if (idle !== null) cancelIdleCallback(idle);
      idle = null;
      scroller.removeEventListener('contentvisibilityautostatechange', onChanged, heard);
      scroller.removeEventListener('scrollend', look, heard);
    },
  };
}

/** Whether the browser draws nothing of a table just now. */
function isSkipped(table: HTMLElement): boolean {
  const inside = table.firstElementChild;
  if (inside === null || !table.checkVisibility()) return false;
  return !inside.checkVisibility({ contentVisibilityAuto: true });
}

/** Takes the boxes away, and gives the table an empty one of the same height. */
function forget(table: HTMLElement): void {
  const { style } = table;
  const height = getComputedStyle(table).blockSize;
  style.containIntrinsicBlockSize = `auto calc(${height} - 1px)`; // its rule above
  style.display = 'none';
  // Asking makes it so before it is taken back.
  void getComputedStyle(table).display;
  style.removeProperty('display');
}
