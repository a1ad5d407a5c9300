/** Kept free beside what is shown; CSS pixels. */
const MARGIN = 8;

/**
 * Scrolls an enlarged paper sideways so that a place can be read from edge to edge; where it is wider than the pane,
 * from its left edge on. Does nothing where it is in sight already.
 */
export function showSideways(pane: HTMLElement, place: Element): void {
  const view = pane.getBoundingClientRect();
  const left = view.left + MARGIN;
  const right = view.left + pane.clientWidth - MARGIN;
  const box = place.getBoundingClientRect();
  if (box.left < left || box.width > right - left) pane.scrollLeft -= left - box.left;
  else if (box.right > right) pane.scrollLeft += box.right - right;
}
