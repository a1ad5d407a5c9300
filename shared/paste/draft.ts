import type { Inline } from '../model/inline.ts';
import type { TableBlock } from '../model/table-block.ts';

/**
 * What stood in front of a list item where it was copied.
 * `text`: a number as it was printed, such as 「(一)」; `bullet`: a sign without order; `place`: its number
 * in a list whose signs do not matter; `typed`: a number that the line itself begins with.
 */
export type DraftLabel =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bullet' }
  | { readonly kind: 'typed' }
  | { readonly kind: 'place'; readonly value: number };

/** Where a line stood in a list. */
export interface DraftList {
  readonly label: DraftLabel;
  /** Lines of one list have one id, whatever stands between them. */
  readonly id: string;
  /** How deep the list is nested there, from 0. */
  readonly depth: number;
}

/** A line of foreign text on its way to becoming a block: from plain text and HTML alike. */
export interface DraftLine {
  readonly children: readonly Inline[];
  /** Left out for a line that is in no list; a number may still be typed in front of it. */
  readonly list?: DraftList;
  /** Given where a small table stands in the place of a line; then there are no children. */
  readonly table?: TableBlock;
}
