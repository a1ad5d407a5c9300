/** Keeps the row that is written in as high as it is. */
export interface RowHold {
  /** Holds the row of the live cell, if none is held. The paper must be laid out. */
  readonly hold: () => void;
  /** Whether one is held. */
  readonly isHeld: () => boolean;
  /** Lets the row be as high as its text again. */
  readonly release: () => void;
}

interface Held {
  readonly row: HTMLElement;
  /** What stands in the cells, and how high it was when the row was held. */
  readonly heights: ReadonlyMap<Element, number>;
}

/** Heights that differ by less are the same; CSS pixels on the screen. */
const SAME_WITHIN = 0.05;

/**
 * Gives the row that is written in a size of its own for as long as its text needs just that room. What is typed in a
 * line then cannot move anything outside of the row, and the browser lays out nothing but the row: not the table, the
 * section and the sheet around it. Before a frame is seen in which some text has another height, the row has it, too.
 * @param scroller the pane in which the sheet scrolls
 * @param onResized called when the row has been let go for another height, before that is seen
 * @param onLetGo called when it has been let go because other paragraphs are in it, before it is laid out
 */
export function holdRow(
  scroller: HTMLElement,
  onResized: () => void,
  onLetGo: () => void,
): RowHold {
  const { MutationObserver, ResizeObserver } = scroller.ownerDocument.defaultView ?? window;
  let held: Held | null = null;

  const release = (): void => {
    if (held === null) return;
    const { style } = held.row;
    held = null;
    boxes.disconnect();
    paragraphs.disconnect();
    style.removeProperty('contain');
    style.removeProperty('block-size');
  };

  // Told between layout and paint, and once at the beginning.
  const boxes = new ResizeObserver((entries) => {
    const isSame = ({ target }: ResizeObserverEntry): boolean =>
      Math.abs(heightOf(target) - (held?.heights.get(target) ?? 0)) < SAME_WITHIN;
    if (entries.every(isSame)) return;
    release();
    onResized();
  });
  // Paragraphs that come or go, and a height that a cell is kept at (hold-height.ts): told before layout.
  const paragraphs = new MutationObserver(() => {
    release();
    onLetGo();
  });

  const hold = (): void => {
    if (held !== null) return;
    const text = scroller.querySelector<HTMLElement>('.grid-writable > .cell-live');
    const row = text?.closest<HTMLElement>('.grid-row') ?? null;
    if (row === null) return;
    const cells = cellsOf(row);
    const inside = cells.flatMap((cell) => [...cell.children]);
    held = { row, heights: new Map(inside.map((box) => [box, heightOf(box)])) };
    row.style.blockSize = getComputedStyle(row).blockSize;
    row.style.contain = 'strict';
    for (const box of inside) boxes.observe(box);
    for (const cell of cells)
      paragraphs.observe(cell, { childList: true, attributeFilter: ['style'] });
  };

  return { hold, isHeld: () => held !== null, release };
}

/** The boxes of a row's grid. While the row is held they are stretched: only what is in them says what it needs. */
function cellsOf(row: HTMLElement): readonly Element[] {
  return [...row.children].flatMap((cell) =>
    cell.classList.contains('grid-writable') ? [...cell.children] : [cell],
  );
}

function heightOf(box: Element): number {
  return box.getBoundingClientRect().height;
}
