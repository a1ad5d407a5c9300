import type { KeptComment } from '../../shared/model/comment-draft.ts';
import type { CommentDrafts } from './comment-drafts.ts';

/** A pause in writing after which the drafts are kept; milliseconds. */
const QUIET_MS = 600;
/** Somebody who never pauses is kept after this long all the same. */
const LIMIT_MS = 3000;

/** What keeping drafts needs from outside; a test passes its own clock. */
export interface KeepDraftsDeps {
  /** False when they could not be kept. */
  readonly keep: (drafts: readonly KeptComment[]) => Promise<boolean>;
  /** Saves the report; false when it is on no disk. What was saved as a comment is forgotten only then. */
  readonly save: () => Promise<boolean>;
  readonly now: () => number;
  /** Calls back after some milliseconds; returns what cancels it. */
  readonly later: (callback: () => void, ms: number) => () => void;
}

export interface DraftKeeper {
  /** Keeps them at once, if they are not. Resolves to whether they are kept. */
  readonly keepNow: () => Promise<boolean>;
  /** Stops listening; keeps nothing more. */
  readonly stop: () => void;
}

/**
 * Keeps the comments that are being written on the PC, so that none is lost with the window. One that cannot be kept
 * is tried again with the next letter: it is still on the screen, and the report is not left without asking.
 */
export function keepDrafts(drafts: CommentDrafts, deps: KeepDraftsDeps): DraftKeeper {
  let cancel: (() => void) | null = null;
  let dirtySince: number | null = null;
  let keptCount = drafts.kept().length;
  let turn: Promise<boolean> = Promise.resolve(true);

  const keepNow = (): Promise<boolean> => {
    cancel?.();
    cancel = null;
    turn = turn.then(async (wasKept) => {
      // Changed again while the one before was on its way: that is kept in this turn.
      if (dirtySince === null) return wasKept;
      dirtySince = null;
      const now = drafts.kept();
      const isFewer = now.length < keptCount;
      const isKept = (!isFewer || (await deps.save())) && (await deps.keep(now));
      if (isKept) keptCount = now.length;
      else dirtySince ??= deps.now();
      return isKept;
    });
    return turn;
  };

  const stop = drafts.subscribe(() => {
    const now = deps.now();
    dirtySince ??= now;
    cancel?.();
    const wait = Math.max(0, Math.min(QUIET_MS, dirtySince + LIMIT_MS - now));
    cancel = deps.later(() => void keepNow(), wait);
  });
  return {
    keepNow,
    stop: () => {
      stop();
      cancel?.();
    },
  };
}
