import { $createParagraphNode, ElementNode, type LexicalNode, type RangeSelection } from 'lexical';
import type { ListStart, NumberingStyle } from '../../../shared/model/block.ts';

/**
 * A numbered item. Lists are flat, as in the document model: an item knows its level, never its number.
 * The number is drawn by a style from `data-label`, so the editable holds nothing but text.
 */
export class ItemNode extends ElementNode {
  __numbering: NumberingStyle = 'official';
  __level: number = 0;
  __start: ListStart | null = null;

  override $config() {
    return this.config('item', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__numbering = previous.__numbering;
    this.__level = previous.__level;
    this.__start = previous.__start;
  }

  override createDOM(): HTMLElement {
    return document.createElement('p');
  }

  override updateDOM(): boolean {
    return false;
  }

  getNumbering(): NumberingStyle {
    return this.getLatest().__numbering;
  }

  getLevel(): number {
    return this.getLatest().__level;
  }

  setLevel(level: number): void {
    this.getWritable().__level = level;
  }

  /** The number it is told to have; null when it follows from its place. */
  getStart(): ListStart | null {
    return this.getLatest().__start;
  }

  setStart(start: ListStart | null): void {
    this.getWritable().__start = start;
  }

  override insertNewAfter(_selection: RangeSelection | null, restoreSelection = true): LexicalNode {
    const next = $createItemNode(this.getNumbering(), this.getLevel());
    this.insertAfter(next, restoreSelection);
    return next;
  }

  override collapseAtStart(): boolean {
    $turnIntoParagraph(this);
    return true;
  }
}

/** Makes an item without content. */
export function $createItemNode(
  style: NumberingStyle,
  level: number,
  start: ListStart | null = null,
): ItemNode {
  const node = new ItemNode();
  node.__numbering = style;
  node.__level = level;
  node.__start = start;
  return node;
}

export function $isItemNode(node: LexicalNode | null | undefined): node is ItemNode {
  return node instanceof ItemNode;
}

/** Takes an item's number away and leaves its content. */
export function $turnIntoParagraph(item: ItemNode): void {
  const paragraph = $createParagraphNode();
  item.replace(paragraph, true);
}
