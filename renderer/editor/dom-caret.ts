import type { CaretPosition } from '../../shared/model/caret.ts';

/**
 * The place in a rich text under a point of the screen.
 * @param root the element whose children are the blocks, resting or live
 * @returns null when the point is not over it
 */
export function caretFromPoint(root: HTMLElement, x: number, y: number): CaretPosition | null {
  const hit = document.caretPositionFromPoint(x, y);
  if (hit === null || !root.contains(hit.offsetNode)) return nearestEdge(root, y);
  return caretFromDom(root, hit.offsetNode, hit.offset);
}

/** The place in a rich text of a DOM point inside `root`. */
export function caretFromDom(root: HTMLElement, node: Node, offset: number): CaretPosition {
  if (node === root) {
    const block = Math.min(offset, root.children.length - 1);
    return {
      block: Math.max(0, block),
      offset: offset > block ? blockSize(root.children[block]) : 0,
    };
  }
  const block = [...root.children].findIndex((child) => child.contains(node));
  const element = root.children[block];
  if (element === undefined) return { block: 0, offset: 0 };
  return { block, offset: sizeBefore(element, node, offset) };
}

/** Beside or below the text (the empty part of a cell): its last place; above it: its first. */
function nearestEdge(root: HTMLElement, y: number): CaretPosition {
  if (y < root.getBoundingClientRect().top) return { block: 0, offset: 0 };
  const last = root.children.length - 1;
  return { block: Math.max(0, last), offset: blockSize(root.children[last]) };
}

function blockSize(block: Element | undefined): number {
  return block === undefined ? 0 : sizeBefore(block, block, block.childNodes.length);
}

/** UTF-16 units before a DOM point, counted as the model does: text as it is, each line break one. */
function sizeBefore(block: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  const fragment = range.cloneContents();
  const breaks = [...fragment.querySelectorAll('br')].filter((br) => !isPlaceholder(br)).length;
  return (fragment.textContent ?? '').replaceAll('\u200B', '').length + breaks;
}

/** The line break that only keeps an empty block, or an empty last line, open. */
function isPlaceholder(br: HTMLBRElement): boolean {
  return br.dataset['placeholder'] !== undefined;
}
