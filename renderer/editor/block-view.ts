import type { Block } from '../../shared/model/block.ts';
import { itemDepths } from '../../shared/model/item-depths.ts';
import { numberBlocks } from '../../shared/model/numbering.ts';
import { FLOWCHART_CLASS } from './flowchart-view.ts';

/** How a block is drawn, the same in a resting cell and in the editor, so that nothing moves when one becomes the other. */
export interface BlockView {
  readonly className: string;
  /** The number before an item; null for a paragraph. */
  readonly label: string | null;
  /** Steps of indent from the list's own edge. */
  readonly depth: number;
  /** Room for the label, in em. */
  readonly hang: number;
}

const PARAGRAPH: BlockView = { className: 'block', label: null, depth: 0, hang: 0 };

const TABLE: BlockView = { ...PARAGRAPH, className: 'block small-table' };
const IMAGE: BlockView = { ...PARAGRAPH, className: 'block figure' };
const FLOWCHART: BlockView = { ...PARAGRAPH, className: FLOWCHART_CLASS };

/** The views of all blocks of a rich text. */
export function blockViews(blocks: readonly Block[]): readonly BlockView[] {
  const labels = numberBlocks(blocks);
  const depths = itemDepths(blocks);
  return blocks.map((block, index) => {
    const label = labels[index] ?? null;
    if (block.type === 'table') return TABLE;
    if (block.type === 'image') return IMAGE;
    if (block.type === 'flowchart') return FLOWCHART;
    if (block.type === 'paragraph' || label === null) return PARAGRAPH;
    return {
      className: 'block item',
      label,
      depth: depths[index] ?? 0,
      hang: Math.max(1.5, labelWidth(label) + 0.25),
    };
  });
}

/** The width of a label in em: a Chinese character or full-width mark is 1, anything else about a half. */
export function labelWidth(label: string): number {
  let width = 0;
  for (const character of label) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.5;
  return width;
}

/** Draws a block's view on its element. */
export function applyBlockView(element: HTMLElement, view: BlockView): void {
  if (element.className !== view.className) element.className = view.className;
  if (view.label === null) {
    if (element.dataset['label'] !== undefined) delete element.dataset['label'];
    return;
  }
  if (element.dataset['label'] !== view.label) element.dataset['label'] = view.label;
  setStyle(element, '--depth', String(view.depth));
  setStyle(element, '--hang', String(view.hang));
}

/** Writing the same value again would still make the browser compute the block's style anew. */
function setStyle(element: HTMLElement, name: string, value: string): void {
  if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value);
}
