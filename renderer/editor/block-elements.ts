/** Helps that the editing library puts among the blocks, for a caret beside an image. */
const HELPS = '[data-lexical-cursor], [data-lexical-decorator-boundary]';

/** The elements of a cell's blocks, at rest or live, one for each block of the text. */
export function blockElements(cell: Element): readonly HTMLElement[] {
  return [...cell.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && !child.matches(HELPS),
  );
}
