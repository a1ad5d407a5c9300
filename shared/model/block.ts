import * as v from 'valibot';
import { type FlowchartBlock, flowchartBlockSchema } from './flowchart-block.ts';
import { type ImageBlock, imageBlockSchema } from './image-block.ts';
import { type Inline, inlineSchema } from './inline.ts';
import { type TableBlock, tableBlockSchema } from './table-block.ts';

/**
 * The numbering series of a list item:
 * `official` is the official order 壹、 一、 (一) 1. (1) A. (A) (level 0 to 6);
 * `decimal` is (1) (1.1) (1.1.1) …
 */
export const NUMBERING_STYLES = ['official', 'decimal'] as const;
export type NumberingStyle = (typeof NUMBERING_STYLES)[number];

/** The deepest level of either series, counted from 0. */
export const MAX_LEVEL = 6;

/** Where an item begins to count: a number, or where the list before left off. */
export type ListStart = number | 'continue';

/** A paragraph without a number. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** A numbered item. Its number is never stored: it follows from its place (see `numbering.ts`). */
export interface ListItem {
  readonly type: 'item';
  readonly style: NumberingStyle;
  /** 0 to `MAX_LEVEL`; for `official` 0 is 壹、 and 6 is (A). */
  readonly level: number;
  /**
   * When given, this item's number at its level instead of the one that follows from its place;
   * `continue` goes on counting where the list before the last paragraphs left off.
   */
  readonly start?: ListStart;
  /** Only given when something points at it; unique in the report. */
  readonly id?: string;
  readonly children: readonly Inline[];
}

/** A block that is a line of text, and that lists are made of. Lists are flat: an item's depth is its level. */
export type TextBlock = Paragraph | ListItem;

/** One block of rich text. */
export type Block = TextBlock | TableBlock | ObjectBlock;

/** A block without a place for the caret inside: it is selected, copied and deleted as a whole. */
export type ObjectBlock = ImageBlock | FlowchartBlock;

export const blockSchema: v.GenericSchema<unknown, Block> = v.variant('type', [
  v.looseObject({ type: v.literal('paragraph'), children: v.array(inlineSchema) }),
  v.looseObject({
    type: v.literal('item'),
    style: v.picklist(NUMBERING_STYLES),
    level: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_LEVEL)),
    start: v.exactOptional(
      v.union([
        v.literal('continue'),
        v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
      ]),
    ),
    id: v.exactOptional(v.pipe(v.string(), v.minLength(1))),
    children: v.array(inlineSchema),
  }),
  tableBlockSchema,
  imageBlockSchema,
  flowchartBlockSchema,
]);

/** Whether a block is a line of text: a paragraph or an item. */
export function isTextBlock(block: Block | undefined): block is TextBlock {
  return block?.type === 'paragraph' || block?.type === 'item';
}

/** Whether a block is selected as a whole: an image or a flowchart. */
export function isObjectBlock(block: Block | undefined): block is ObjectBlock {
  return block?.type === 'image' || block?.type === 'flowchart';
}

/** A paragraph of the given content. */
export function paragraph(children: readonly Inline[] = []): Paragraph {
  return { type: 'paragraph', children };
}

/** A numbered item; `start` is left out when it is undefined. */
export function listItem(
  style: NumberingStyle,
  level: number,
  children: readonly Inline[] = [],
  start?: ListStart,
): ListItem {
  const item: ListItem = { type: 'item', style, level, children };
  return start === undefined ? item : { ...item, start };
}
