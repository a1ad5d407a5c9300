/** Keeps the row that is written in as high as it is. */
export interface RowHold {
  /** Holds the row of the live cell, if none is held. The paper must be laid out. */
  readonly hold: () => void;
  readonly isHeld: () => boolean;
  /** Lets the row be as high as its text again. */
  readonly release: () => void;
}

/** Heights that differ by less are the same; CSS pixels on the screen. */
const SAME_WITHIN = 0.05;

/**
 * Gives the row that is written in a size of its own for as long as its text needs just that room. What is typed in a
 * line then cannot move anything outside of the row, and the browser lays out nothing but the row: not the table, the
 * section and the sheet around it. Before a frame is seen in which some text has another height, the row has it, too.
 * @param scroller the pane in which the sheet scrolls
 */
export function holdRow(scroller: HTMLElement): RowHold {
  const { MutationObserver, ResizeObserver } = scroller.ownerDocument.defaultView ?? window;
  let held: HTMLElement | null = null;
  /** What stands in the cells, and how high it was when the row was held. */
  let heights: ReadonlyMap<Element, number> = new Map();

  const release = (): void => {
    if (held === null) return;
    boxes.disconnect();
    paragraphs.disconnect();
    held.style.removeProperty('contain');
    held.style.removeProperty('block-size');
    held = null;
  };

  // Told between layout and paint, and once at the beginning. The cells themselves are stretched: they say nothing.
  const boxes = new ResizeObserver((entries) => {
    const isSame = ({ target }: ResizeObserverEntry): boolean =>
      Math.abs(heightOf(target) - (heights.get(target) ?? 0)) < SAME_WITHIN;
    if (!entries.every(isSame)) release();
  });
  // Paragraphs that come or go: told before layout.
  const paragraphs = new MutationObserver(release);

  const hold = (): void => {
    if (held !== null) return;
    const text = scroller.querySelector<HTMLElement>('.grid-writable > .cell-live');
    const row = text?.closest<HTMLElement>('.grid-row') ?? null;
    if (text === null || row === null) return;
    held = row;
    const { blockSize } = getComputedStyle(row);
    const others = [...row.children].filter((cell) => !cell.contains(text));
    const inside = [text, ...others].flatMap((cell) => [...cell.children]);
    heights = new Map(inside.map((box) => [box, heightOf(box)]));
    row.style.blockSize = blockSize;
    row.style.contain = 'strict';
    for (const box of inside) boxes.observe(box);
    paragraphs.observe(text, { childList: true });
  };

  return { hold, isHeld: () => held !== null, release };
}

function heightOf(box: Element): number {
  return box.getBoundingClientRect().height;
}
