import * as v from 'valibot';
import type { CellAddress } from './address.ts';
import type { CaretRange } from './caret.ts';
import type { CommentTarget } from './comments.ts';

/** Where something is being written: a new comment, an answer to a thread, other words for a message of it. */
export type DraftPlace =
  | { readonly kind: 'new' }
  | { readonly kind: 'reply'; readonly threadId: string }
  | { readonly kind: 'edit'; readonly threadId: string; readonly messageId: string };

/** What a new comment is about. */
export interface CommentDraft {
  readonly target: CommentTarget;
  /** What it is about, in one line; empty for a row as a whole. */
  readonly quote: string;
}

/** A comment that was written and not saved: kept on the PC, in no report. */
export interface KeptComment {
  readonly place: DraftPlace;
  readonly text: string;
  /** Of a new comment only. */
  readonly about?: CommentDraft;
}

/** More comments than anybody writes at once. */
export const MAX_KEPT_COMMENTS = 100;

/**
 * Far more than a comment or a cell holds, in UTF-16 units. Not the longest comment that can be entered: a longer one may
 * stand in a file, and be edited; and the words that one is about may be a whole cell.
 */
const MAX_KEPT_TEXT = 4 * 1024 * 1024;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.strictObject({ block: count, offset: count });
const range: v.GenericSchema<unknown, CaretRange> = v.strictObject({
  anchor: position,
  focus: position,
});
const address: v.GenericSchema<unknown, CellAddress> = v.variant('kind', [
  v.strictObject({ kind: v.literal('cell'), sectionId: id, rowId: id, columnId: id }),
  v.strictObject({ kind: v.literal('prose'), sectionId: id }),
]);
const place: v.GenericSchema<unknown, DraftPlace> = v.variant('kind', [
  v.strictObject({ kind: v.literal('new') }),
  v.strictObject({ kind: v.literal('reply'), threadId: id }),
  v.strictObject({ kind: v.literal('edit'), threadId: id, messageId: id }),
]);

/** The comments of one report that were written and not saved. */
export const keptCommentsSchema: v.GenericSchema<unknown, readonly KeptComment[]> = v.pipe(
  v.array(
    v.strictObject({
      place,
      text: v.pipe(v.string(), v.maxLength(MAX_KEPT_TEXT)),
      about: v.exactOptional(
        v.strictObject({
          target: v.strictObject({ address, range: v.nullable(range) }),
          quote: v.pipe(v.string(), v.maxLength(MAX_KEPT_TEXT)),
        }),
      ),
    }),
  ),
  v.maxLength(MAX_KEPT_COMMENTS),
);
