/** Leaves what is out of sight unpainted. */
export interface SheetClip {
  /** Clips the sheet to what is in sight and a little more. The paper must be laid out. */
  readonly clip: () => void;
  /** Lets the browser paint what it likes again. */
  readonly release: () => void;
}

/**
 * So much of the sheet above and below the pane is painted all the same, for a paper that has begun to move before it is
 * let go; CSS pixels on the screen.
 */
const SPARE = 200;

/** Left and right of the sheet nothing is cut: room for its shadow, whatever the zoom; CSS pixels of the sheet. */
const BESIDE = 100;

/**
 * Clips the sheet to what somebody sees of it. The browser paints far beyond the edges of a pane, so that it can be
 * scrolled at once, and puts all of that together anew with each key. The sheet is measured from its start: what is
 * written below moves nothing of what is cut.
 * @param scroller the pane in which the sheet scrolls
 */
export function clipSheet(scroller: HTMLElement): SheetClip {
  let clipped: HTMLElement | null = null;
  return {
    clip: () => {
      const sheet = scroller.querySelector<HTMLElement>('.paper-sheet');
      if (clipped !== null || sheet === null) return;
      const pane = scroller.getBoundingClientRect();
      const { top } = sheet.getBoundingClientRect();
      const onSheet = (y: number): string => `${(y - top) / sheet.currentCSSZoom}px`;
      const start = onSheet(pane.top - SPARE);
      const end = onSheet(pane.bottom + SPARE);
      sheet.style.clipPath = `rect(${start} calc(100% + ${BESIDE}px) ${end} -${BESIDE}px)`;
      clipped = sheet;
    },
    release: () => {
      clipped?.style.removeProperty('clip-path');
      clipped = null;
    },
  };
}
