import type { Block } from './block.ts';
import { sanitizeText } from './sanitize.ts';

/** The series in which captions are numbered: 圖 and 表. */
export const CAPTION_SERIES = ['figure', 'table'] as const;
export type CaptionSeries = (typeof CAPTION_SERIES)[number];

/** How each kind of block is numbered; null for blocks that have no caption. */
const SERIES: Readonly<Record<Block['type'], CaptionSeries | null>> = {
  paragraph: null,
  item: null,
  table: 'table',
  image: 'figure',
  flowchart: 'figure',
};

/** The series of a block's caption; null for lines of text. */
export function captionSeries(block: Block): CaptionSeries | null {
  return SERIES[block.type];
}

/** What a block's caption says behind its number; null when it has none. */
export function captionOf(block: Block): string | null {
  return 'caption' in block ? (block.caption ?? null) : null;
}

/**
 * A block with a caption, in one line; a blank one takes it away. The same object when it has this caption.
 */
export function withCaption<Captioned extends { readonly caption?: string }>(
  block: Captioned,
  caption: string | undefined,
): Captioned {
  const clean = sanitizeText(caption ?? '').replace(/[\r\n\t]+/gu, ' ');
  if (clean.trim() === '') {
    if (block.caption === undefined) return block;
    const bare = { ...block };
    // The copy is ours alone.
    delete (bare as { caption?: unknown }).caption;
    return bare;
  }
  return block.caption === clean ? block : { ...block, caption: clean };
}

/** The printed number of a caption. Written apart from the words: 「圖 1」. */
export function captionNumber(series: CaptionSeries, value: number): string {
  return `${series === 'figure' ? '圖' : '表'} ${value}`;
}

/** How many captions of each series came before a place. */
export type CaptionCounts = Readonly<Record<CaptionSeries, number>>;

export const NO_CAPTIONS: CaptionCounts = { figure: 0, table: 0 };

/** Numbers captions in the order in which their blocks are given to it. */
export interface CaptionCounter {
  /** The number of a block's caption; null when it has none. */
  readonly next: (block: Block) => string | null;
  readonly counts: () => CaptionCounts;
}

/** Counts on from `before`. Whoever prints a report gives it every block that is printed, in print order. */
export function captionCounter(before: CaptionCounts = NO_CAPTIONS): CaptionCounter {
  const counts = { ...before };
  return {
    next: (block) => {
      const series = captionSeries(block);
      if (series === null || captionOf(block) === null) return null;
      counts[series] += 1;
      return captionNumber(series, counts[series]);
    },
    counts: () => ({ ...counts }),
  };
}

/** A caption as printed: its number, a space of one character, its words. */
export function captionLine(number: string, caption: string): string {
  return `${number}\u3000${caption}`;
}
