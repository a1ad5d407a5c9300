import { listenForKeys } from '../../keys/on-keys.ts';
import { clipSheet } from './clip-sheet.ts';
import { forgetSkipped } from './forget-skipped.ts';
import { holdRow } from './hold-row.ts';

/** What stays in sight while the paper scrolls: the headings of the columns and the strategies. */
const STICKING = '.grid-header, .grid-fixed-text';

/** What scrolls the paper by hand. While it is held the window waits for these to be heard before it scrolls. */
const HANDS = ['wheel', 'touchstart'] as const;
const HEARD_FIRST = { capture: true, passive: false };

/** Keys that write. Any other may scroll, show other rows, or take something back. */
const WRITING: ReadonlySet<string> = new Set(['Backspace', 'Delete', 'Enter', 'Shift']);

/**
 * So long after something was written the paper is looked at: its frame has been shown by then. Milliseconds. Not by
 * asking for a frame: the screen's clock would go on for it, and the next key would wait for its next beat.
 */
const LOOK_AFTER_MS = 20;

/** A heading whose end is this near to the end of the box around it is pushed up by it: rules and padding; CSS pixels. */
const PUSHED_WITHIN = 8;

/** A heading that was stuck when the paper was made still. */
interface Held {
  readonly element: HTMLElement;
  readonly around: HTMLElement;
  /** Where the box around it began on the screen; CSS pixels. */
  readonly top: number;
  /** Where that box ended, when the heading was pushed up by its end; null: it was not. */
  readonly end: number | null;
}

/** A paper that need not follow the scroll bar as long as somebody writes. */
export interface StillPaper {
  /** Something was written. Does its work after the frame that shows it. */
  readonly noteWritten: () => void;
  /** Something may have changed elsewhere on the paper, above what is held. */
  readonly noteChanged: () => void;
  /** Lets the headings follow the scroll bar again. */
  readonly release: () => void;
  readonly stop: () => void;
}

/**
 * Holds the headings that stick where they are while somebody writes, as parts of the sheet. Each of them is a layer
 * of its own otherwise, in sight or not, and so are the pieces of the sheet between them: all are put together anew
 * for each key, which takes longer than the key itself. Nobody sees a difference: before anything can move, they
 * stick again.
 * @param scroller the pane in which the sheet scrolls
 */
export function stillPaper(scroller: HTMLElement): StillPaper {
  let held: readonly Held[] | null = null;
  /** The look that is still to come. */
  let lookTimer: ReturnType<typeof setTimeout> | null = null;

  const check = (): void => {
    if (held !== null && !held.every(isInPlace)) release();
  };
  const lookSoon = (): void => {
    lookTimer ??= setTimeout(look, LOOK_AFTER_MS);
  };
  const row = holdRow(scroller, check, lookSoon);
  const sheet = clipSheet(scroller);
  const tables = forgetSkipped(scroller);

  const release = (): void => {
    if (lookTimer !== null) clearTimeout(lookTimer);
    lookTimer = null;
    row.release();
    sheet.release();
    if (held === null) return;
    for (const { element } of held) element.style.removeProperty('--held-at');
    held = null;
    for (const type of HANDS) scroller.removeEventListener(type, release, HEARD_FIRST);
    delete scroller.dataset['still'];
  };

  const hold = (): void => {
    const inSight = [...scroller.querySelectorAll<HTMLElement>(STICKING)].filter((element) =>
      element.checkVisibility({ contentVisibilityAuto: true }),
    );
    for (const type of HANDS) scroller.addEventListener(type, release, HEARD_FIRST);
    const before = inSight.map(topOf);
    scroller.dataset['still'] = '';
    tables.look();
    const moved = inSight.map((element, i) => (before[i] ?? 0) - topOf(element));
    held = inSight.flatMap((element, i): Held[] => {
      const by = moved[i] ?? 0;
      const around = element.parentElement;
      if (around === null || Math.abs(by) < 0.05) return [];
      element.style.setProperty('--held-at', `${by / element.currentCSSZoom}px`);
      const box = around.getBoundingClientRect();
      const isPushed = element.getBoundingClientRect().bottom > box.bottom - PUSHED_WITHIN;
      return [{ element, around, top: box.top, end: isPushed ? box.bottom : null }];
    });
  };

  const look = (): void => {
    lookTimer = null;
    if (held === null) hold();
    else check();
    if (held === null) return;
    row.hold();
    sheet.clip();
  };

  const noteWritten = (): void => {
    // What is written in a row that is held moves nothing, or the row is let go.
    if (!row.isHeld()) lookSoon();
  };

  /** The wheel turns under a hand that is on the mouse: most often it has moved before. */
  const onPointerMove = ({ movementX, movementY }: PointerEvent): void => {
    // Without a movement the browser only looks what has come under the pointer.
    if (movementX !== 0 || movementY !== 0) release();
  };

  /** In the frame that shows the change, before it is painted. */
  const noteChanged = (): void => {
    if (held !== null) requestAnimationFrame(check);
  };

  const view = scroller.ownerDocument.defaultView ?? window;
  const passive = { capture: true, passive: true };
  scroller.addEventListener('scroll', release, passive);
  scroller.addEventListener('pointermove', onPointerMove, passive);
  view.addEventListener('pointerdown', release, passive);
  // With the window's, or by itself: the bar for finding takes its room from the paper, and gives it back.
  const sizes = new view.ResizeObserver(release);
  sizes.observe(scroller);
  const stopKeys = listenForKeys(scroller, ({ key, ctrlKey, altKey, metaKey }) => {
    const isPlain = key.length === 1 || WRITING.has(key);
    if (!isPlain || ctrlKey || altKey || metaKey) release();
  });
  return {
    noteWritten,
    noteChanged,
    release,
    stop: () => {
      release();
      tables.stop();
      sizes.disconnect();
      scroller.removeEventListener('scroll', release, passive);
      scroller.removeEventListener('pointermove', onPointerMove, passive);
      view.removeEventListener('pointerdown', release, passive);
      stopKeys();
    },
  };
}

/**
 * Whether a heading may stay where it is held: nothing above it has grown, what is written has not made its row so
 * short that it would stand out of it, nor has a row grown whose end pushes it up.
 */
function isInPlace({ element, around, top, end }: Held): boolean {
  const box = around.getBoundingClientRect();
  if (box.top !== top || (end !== null && box.bottom !== end)) return false;
  return element.getBoundingClientRect().bottom <= box.bottom;
}

function topOf(element: HTMLElement): number {
  return element.getBoundingClientRect().top;
}
