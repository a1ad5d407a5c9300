import { type CommentTarget, cleanComment } from '../../shared/model/comments.ts';
import { createStore, type Readable, type Store } from './store.ts';

/** What a new comment is about. */
export interface CommentDraft {
  readonly target: CommentTarget;
  /** What it is about, in one line; empty for a row as a whole. */
  readonly quote: string;
}

/** Where something is being written: a new comment, an answer to a thread, other words for a message of it. */
export type DraftPlace =
  | { readonly kind: 'new' }
  | { readonly kind: 'reply'; readonly threadId: string }
  | { readonly kind: 'edit'; readonly threadId: string; readonly messageId: string };

/**
 * The comments that are being written, from the first letter until they are saved or cancelled. They belong
 * to the report on the desk, not to the forms that show them: a form comes and goes with its page.
 */
export interface CommentDrafts {
  /** What the new comment is about; null while none is being written. */
  readonly begun: Store<CommentDraft | null>;
  /** The keys of the places in which a form is open. */
  readonly open: Readable<ReadonlySet<string>>;
  /** Opens a form that begins with this text, unless it is open already. */
  readonly begin: (place: DraftPlace, initialText?: string) => void;
  /** Saved or cancelled: the form goes, and its text with it. */
  readonly end: (place: DraftPlace) => void;
  /** The text of a place as it was typed last. */
  readonly textOf: (place: DraftPlace) => string;
  /** Keeps what a form holds. Nobody is told: the form owns its text while it is shown. */
  readonly write: (place: DraftPlace, text: string) => void;
  /** Whether the form of this place has just been asked for, and takes the caret; true only once. */
  readonly takeFocus: (place: DraftPlace) => boolean;
  /** The places in which something stands that was not there when the form was opened. */
  readonly unsent: () => readonly DraftPlace[];
  /** Set when the report was to be left while something is unsent: it has to come into sight. */
  readonly held: Store<boolean>;
}

interface Written {
  readonly place: DraftPlace;
  readonly initial: string;
  readonly text: string;
}

export const NEW_COMMENT: DraftPlace = { kind: 'new' };

/** Tells one place from others. */
export function draftKey(place: DraftPlace): string {
  if (place.kind === 'new') return 'new';
  if (place.kind === 'reply') return `reply ${place.threadId}`;
  return `edit ${place.threadId} ${place.messageId}`;
}

export function createCommentDrafts(): CommentDrafts {
  const begun = createStore<CommentDraft | null>(null);
  const open = createStore<ReadonlySet<string>>(new Set());
  const written = new Map<string, Written>();
  let fresh: string | null = null;

  return {
    begun,
    open,
    begin: (place, initialText = '') => {
      const key = draftKey(place);
      fresh = key;
      if (!written.has(key)) written.set(key, { place, initial: initialText, text: initialText });
      // Also told when nothing is new: the form that is shown already takes the caret.
      open.set(new Set(written.keys()));
    },
    end: (place) => {
      if (place.kind === 'new') begun.set(null);
      if (written.delete(draftKey(place))) open.set(new Set(written.keys()));
    },
    textOf: (place) => written.get(draftKey(place))?.text ?? '',
    write: (place, text) => {
      const key = draftKey(place);
      const before = written.get(key);
      if (before !== undefined) written.set(key, { ...before, text });
    },
    takeFocus: (place) => {
      const isFresh = fresh === draftKey(place);
      if (isFresh) fresh = null;
      return isFresh;
    },
    unsent: () =>
      [...written.values()]
        .filter(({ initial, text }) => cleanComment(text) !== cleanComment(initial))
        .map(({ place }) => place),
    held: createStore(false),
  };
}
