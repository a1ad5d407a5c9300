import { type RefObject, useEffect } from 'react';
import type { DocumentState, EditedDocument } from '../../state/document.ts';
import { scrollToLine } from './outline-lines.ts';

/**
 * Keeps the line of the place that has the caret in sight, each time the caret goes to another row or section.
 * By its number and not by its element: a line out of sight has none.
 * @param lines the keys of all lines, from top to bottom
 */
export function useFollowLine(
  document: EditedDocument,
  tree: RefObject<HTMLElement | null>,
  lines: readonly string[],
): void {
  useEffect(() => {
    let followed: string | null = null;
    const follow = (): void => {
      const pane = tree.current;
      const key = activeLine(document.get());
      if (key === followed || pane === null) return;
      followed = key;
      const index = key === null ? -1 : lines.indexOf(key);
      if (index === -1) return;
      const { scrollTop: top, clientHeight: height } = pane;
      pane.scrollTop = scrollToLine(index, { top, height });
    };
    // The tree has its full height only after its first picture.
    const frame = requestAnimationFrame(follow);
    const stop = document.subscribe(follow);
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [document, tree, lines]);
}

/** The key of the line of the row or section with the caret. */
function activeLine({ active }: DocumentState): string | null {
  if (active === null) return null;
  const { address } = active;
  return address.kind === 'cell' ? address.rowId : address.sectionId;
}
