import type { CommentDraft, DraftPlace, KeptComment } from '../../shared/model/comment-draft.ts';
import { cleanComment } from '../../shared/model/comments.ts';
import { createStore, type Readable, type Store } from './store.ts';

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
  /**
   * Left with Escape, which is pressed once too often by whoever composes: the form goes only when nothing new stands
   * in it. True when it stays.
   */
  readonly leave: (place: DraftPlace) => boolean;
  /** The text of a place as it was typed last. */
  readonly textOf: (place: DraftPlace) => string;
  /** Keeps what a form holds. Nobody is told: the form owns its text while it is shown. */
  readonly write: (place: DraftPlace, text: string) => void;
  /** Whether the form of this place has just been asked for, and takes the caret; true only once. */
  readonly takeFocus: (place: DraftPlace) => boolean;
  /** The places in which something stands that was not there when the form was opened. */
  readonly unsent: () => readonly DraftPlace[];
  /** What is to be kept beside the report until it is saved into it: the texts of `unsent`, and what they are about. */
  readonly kept: () => readonly KeptComment[];
  /** Calls the listener after each change of what is written; returns what stops it. */
  readonly subscribe: (listener: () => void) => () => void;
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

/**
 * Makes the drafts of a report that is opened.
 * @param before those that were written and not saved when it was open last
 * @param initialOf what stands at a place that is not changed
 */
export function createCommentDrafts(
  before: readonly KeptComment[] = [],
  initialOf: (place: DraftPlace) => string = () => '',
): CommentDrafts {
  const written = new Map<string, Written>(
    before.map(({ place, text }) => [draftKey(place), { place, initial: initialOf(place), text }]),
  );
  const begun = createStore<CommentDraft | null>(
    before.find(({ place }) => place.kind === 'new')?.about ?? null,
  );
  const open = createStore<ReadonlySet<string>>(new Set(written.keys()));
  const changes = createStore(0);
  const changed = (): void => changes.set(changes.get() + 1);
  begun.subscribe(changed);
  let fresh: string | null = null;
  const unsent = (): readonly Written[] =>
    [...written.values()].filter(
      ({ initial, text }) => cleanComment(text) !== cleanComment(initial),
    );

  const end = (place: DraftPlace): void => {
    if (place.kind === 'new') begun.set(null);
    if (!written.delete(draftKey(place))) return;
    open.set(new Set(written.keys()));
    changed();
  };

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
    end,
    leave: (place) => {
      const key = draftKey(place);
      const stays = unsent().some(
        (one) => draftKey(one.place) === key && cleanComment(one.text) !== '',
      );
      if (!stays) end(place);
      return stays;
    },
    textOf: (place) => written.get(draftKey(place))?.text ?? '',
    write: (place, text) => {
      const key = draftKey(place);
      const before = written.get(key);
      if (before === undefined || before.text === text) return;
      written.set(key, { ...before, text });
      changed();
    },
    takeFocus: (place) => {
      const isFresh = fresh === draftKey(place);
      if (isFresh) fresh = null;
      return isFresh;
    },
    unsent: () => unsent().map(({ place }) => place),
    kept: () =>
      unsent().map(({ place, text }): KeptComment => {
        const about = place.kind === 'new' ? begun.get() : null;
        return about === null ? { place, text } : { place, text, about };
      }),
    subscribe: changes.subscribe,
    held: createStore(false),
  };
}
