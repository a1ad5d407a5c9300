import type { OutlineNode } from './outline-node.ts';

/** Height of every line of the outline, in CSS pixels: all the same, so that places need no measuring. */
export const LINE_HEIGHT = 28;

/** The keys of the lines in sight of the tree, from top to bottom: without what is below a closed branch. */
export function openLines(
  nodes: readonly OutlineNode[],
  closed: ReadonlySet<unknown>,
): readonly string[] {
  return nodes.flatMap((node) => [
    node.key,
    ...(closed.has(node.key) ? [] : openLines(node.children, closed)),
  ]);
}

/**
 * Where a pane must be scrolled to show a line, moving no further than needed.
 * @param index of the line among all lines
 * @param pane where it is scrolled to now, and how much it shows; CSS pixels
 */
export function scrollToLine(
  index: number,
  pane: { readonly top: number; readonly height: number },
): number {
  const top = index * LINE_HEIGHT;
  const lowest = top + LINE_HEIGHT - pane.height;
  return Math.min(Math.max(pane.top, lowest), top);
}
