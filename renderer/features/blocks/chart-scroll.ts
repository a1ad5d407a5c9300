/** Room kept free above a box: the header row of a table stays in sight there; CSS pixels. */
const ABOVE = 80;

/** Whether a box of a flowchart stands wholly between the header row and the panel. */
export function isInSight(box: Element, panelTop: number): boolean {
  const scroller = scrollerOf(box);
  if (scroller === null) return true;
  const { top, bottom } = box.getBoundingClientRect();
  return top >= startOf(scroller) && bottom <= panelTop;
}

/** Scrolls the paper so that a box stands right below the header row. */
export function scrollToBox(box: Element): void {
  const scroller = scrollerOf(box);
  if (scroller !== null) scroller.scrollTop += box.getBoundingClientRect().top - startOf(scroller);
}

function startOf(scroller: Element): number {
  return scroller.getBoundingClientRect().top + ABOVE;
}

function scrollerOf(box: Element): Element | null {
  for (let parent = box.parentElement; parent !== null; parent = parent.parentElement) {
    if (/auto|scroll/u.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return null;
}
