import { type Block, isTextBlock } from '../../shared/model/block.ts';
import {
  type CaptionCounts,
  captionLine,
  captionOf,
  NO_CAPTIONS,
} from '../../shared/model/caption.ts';
import { captionNumbers } from '../../shared/model/captions.ts';
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
  /** What stands at a table or figure, number and words; null when nothing does. */
  readonly caption: string | null;
}

const PARAGRAPH: BlockView = { className: 'block', label: null, depth: 0, hang: 0, caption: null };

/** Blocks that are no lines of text. */
const VIEWS = {
  table: { ...PARAGRAPH, className: 'block small-table' },
  image: { ...PARAGRAPH, className: 'block figure' },
  flowchart: { ...PARAGRAPH, className: FLOWCHART_CLASS },
} as const satisfies Readonly<Record<string, BlockView>>;

/**
 * The views of all blocks of a rich text.
 * @param before how many captions come before it in the report
 */
export function blockViews(
  blocks: readonly Block[],
  before: CaptionCounts = NO_CAPTIONS,
): readonly BlockView[] {
  const captions = captionNumbers(blocks, before);
  const labels = numberBlocks(blocks);
  const depths = itemDepths(blocks);
  return blocks.map((block, index) => {
    const label = labels[index] ?? null;
    if (!isTextBlock(block)) return captioned(VIEWS[block.type], captions[index] ?? null, block);
    if (block.type === 'paragraph' || label === null) return PARAGRAPH;
    return {
      ...PARAGRAPH,
      className: 'block item',
      label,
      depth: depths[index] ?? 0,
      hang: Math.max(1.5, labelWidth(label) + 0.25),
    };
  });
}

function captioned(view: BlockView, number: string | null, block: Block): BlockView {
  const words = captionOf(block);
  return number === null || words === null
    ? view
    : { ...view, caption: captionLine(number, words) };
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
  if (view.caption === null) {
    if (element.dataset['caption'] !== undefined) delete element.dataset['caption'];
  } else if (element.dataset['caption'] !== view.caption) {
    element.dataset['caption'] = view.caption;
  }
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
