import type { Hit } from '../../../shared/search/hit.ts';
import { blockElements } from '../../editor/block-elements.ts';

/** A point of the page, as ranges take it. */
interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/**
 * Where a hit stands in a cell on the page. Only reads: nothing inside the cell changes.
 * @param cell the element whose children are the blocks, at rest or live
 * @returns null when the cell does not show this text (yet)
 */
export function domRange(cell: Element, { block, from, to }: Hit): Range | null {
  const element = blockElements(cell)[block];
  if (element === undefined) return null;
  // In a live cell a zero width space is the editor's own help for input methods; the report has none.
  const skipsInvisible = cell.hasAttribute('contenteditable');
  const start = pointAt(element, from, skipsInvisible, 'after');
  const end = pointAt(element, to, skipsInvisible, 'before');
  if (start === null || end === null) return captionRange(element);
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** A caption is drawn by a style and has no text of its own on the page: its table or figure stands for it. */
function captionRange(block: HTMLElement): Range | null {
  if (block.dataset['caption'] === undefined) return null;
  const range = document.createRange();
  range.selectNode(block);
  return range;
}

/**
 * The point after so many UTF-16 units of a block; a line break counts as one, and so does
 * going from one cell of a small table to the next. Between two runs of text
 * the point is at the end of the one before, or at the beginning of the one after.
 */
function pointAt(
  block: Element,
  offset: number,
  skipsInvisible: boolean,
  side: 'before' | 'after',
): DomPoint | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let rest = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) {
      const { data } = node;
      const visible = skipsInvisible ? data.replaceAll(ZERO_WIDTH, '').length : data.length;
      const isHere = side === 'before' ? rest <= visible : rest < visible;
      if (isHere) return { node, offset: skipsInvisible ? place(data, rest) : rest };
      rest -= visible;
    } else if (node instanceof Element) {
      rest -= sizeOfElement(node, block);
    }
    if (rest < 0) return null;
  }
  return null;
}

/** What an element counts for by itself: a line break one, and so does the gap before a cell of a small table. */
function sizeOfElement(element: Element, block: Element): number {
  if (element instanceof HTMLTableCellElement) {
    return element === block.querySelector('td, th') ? 0 : 1;
  }
  // A piece of a flowchart's words that is not its first.
  if (element.hasAttribute('data-gap')) return 1;
  return element instanceof HTMLBRElement && !isPlaceholder(element) ? 1 : 0;
}

/** A line break that only keeps an empty line open, at rest or put there by the editor. */
function isPlaceholder({ dataset }: HTMLBRElement): boolean {
  return dataset['placeholder'] !== undefined || dataset['lexicalManagedLinebreak'] !== undefined;
}

const ZERO_WIDTH = '\u200B';

/** The place of the n-th visible unit of a text. */
function place(data: string, visible: number): number {
  let at = 0;
  for (let left = visible; left > 0 && at < data.length; at += 1) {
    if (data.charAt(at) !== ZERO_WIDTH) left -= 1;
  }
  return at;
}
