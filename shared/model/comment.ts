import * as v from 'valibot';

/** The longest text of one comment that can be entered, in UTF-16 units. Longer ones in a file are kept. */
export const MAX_COMMENT_LENGTH = 10_000;

/** The longest author's name that can be entered. */
export const MAX_AUTHOR_LENGTH = 50;

/** The most words kept of what a comment is about, in characters. */
export const MAX_QUOTE_LENGTH = 80;

/** One thing somebody said. */
export interface CommentMessage {
  readonly id: string;
  /** The name as the author gave it. */
  readonly author: string;
  /** ISO 8601 with time zone Z. */
  readonly at: string;
  /** Plain text; line feeds part its lines. */
  readonly text: string;
}

/** Where a thread was begun: what it belongs to when its words are gone, or when it is about no words at all. */
export interface CommentPlace {
  readonly sectionId: string;
  readonly rowId?: string;
}

/** What was said about some words, or about a row as a whole. */
export interface CommentThread {
  /** Letters, digits, `-` and `_` only: runs name it in their `comments`. */
  readonly id: string;
  /** The words as they were when the thread was begun, shortened; empty for one about a row or section as a whole. */
  readonly quote: string;
  readonly place: CommentPlace;
  /** The first one began the thread, the others answer it. */
  readonly messages: readonly CommentMessage[];
  /** ISO 8601 with time zone Z: since when it is resolved; left out while it is open. */
  readonly resolvedAt?: string;
}

const isoTime = v.pipe(v.string(), v.isoTimestamp());
const idText = v.pipe(v.string(), v.minLength(1));

/** Ids of threads stand in attributes of the page, apart by spaces. */
const threadId = v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/u));

export const commentThreadSchema: v.GenericSchema<unknown, CommentThread> = v.looseObject({
  id: threadId,
  quote: v.string(),
  place: v.looseObject({ sectionId: idText, rowId: v.exactOptional(idText) }),
  messages: v.pipe(
    v.array(v.looseObject({ id: idText, author: v.string(), at: isoTime, text: v.string() })),
    v.minLength(1),
  ),
  resolvedAt: v.exactOptional(isoTime),
});

export const commentThreadsSchema = v.array(commentThreadSchema);

/** Whether a thread is still to be dealt with. */
export function isOpen(thread: CommentThread): boolean {
  return thread.resolvedAt === undefined;
}
