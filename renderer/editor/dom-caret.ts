import type { CaretPosition } from '../../shared/model/caret.ts';
import { blockElements } from './block-elements.ts';

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
  const blocks = blockElements(root);
  if (node === root) {
    const before = [...root.children].slice(0, offset);
    const count = before.filter((child) => blocks.some((block) => block === child)).length;
    const block = Math.max(0, Math.min(count, blocks.length - 1));
    return { block, offset: count > block ? blockSize(blocks[block]) : 0 };
  }
  const block = blocks.findIndex((child) => child.contains(node));
  const element = blocks[block];
  if (element === undefined) return { block: 0, offset: 0 };
  return { block, offset: sizeBefore(element, node, offset) };
}

/** Beside or below the text (the empty part of a cell): its last place; above it: its first. */
function nearestEdge(root: HTMLElement, y: number): CaretPosition {
  if (y < root.getBoundingClientRect().top) return { block: 0, offset: 0 };
  const blocks = blockElements(root);
  const last = blocks.length - 1;
  return { block: Math.max(0, last), offset: blockSize(blocks[last]) };
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
  // Going from one cell of a small table to the next counts one, as in the model's text of a table.
  const gaps = Math.max(0, fragment.querySelectorAll('td, th').length - 1);
  const pieces = fragment.querySelectorAll('[data-gap]').length;
  return (fragment.textContent ?? '').replaceAll('\u200B', '').length + breaks + gaps + pieces;
}

/** The line break that only keeps an empty block, cell or last line open, at rest or in the editor. */
function isPlaceholder({ dataset }: HTMLBRElement): boolean {
  return dataset['placeholder'] !== undefined || dataset['lexicalManagedLinebreak'] !== undefined;
}
