import type { Reason } from '../../shared/model/reason.ts';
import type { Report } from '../../shared/model/report.ts';
import { withoutUnusedImages } from '../../shared/model/report-image.ts';
import type { Result } from '../../shared/model/result.ts';
import { touch } from '../../shared/model/updates.ts';
import type { EditedDocument } from './document.ts';
import { createStore, type Readable } from './store.ts';

/** What the status bar says about saving. */
export type SaveStatus =
  /** Never written: a sample that nobody has changed. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly reason: Reason };

/** What autosave needs from outside; a test passes its own clock. */
export interface AutosaveDeps {
  readonly save: (json: string) => Promise<Result<{ readonly savedAt: string }, Reason>>;
  /** ISO 8601. */
  readonly now: () => string;
  /** Calls back after some milliseconds; returns what cancels it. */
  readonly later: (callback: () => void, ms: number) => () => void;
}

export interface Autosave {
  readonly status: Readable<SaveStatus>;
  /**
   * Why the report goes on in another file than it was opened from: somebody else had changed that one.
   * Stays until it is dismissed, because the user has to know.
   */
  readonly moved: Readable<Reason | null>;
  readonly dismissMoved: () => void;
  /** Saves at once (Ctrl+S, closing). Resolves when the file is on disk or has failed. */
  readonly saveNow: () => Promise<SaveStatus>;
  /** Stops listening; does not save. */
  readonly stop: () => void;
}

/** A pause in typing after which the report is saved. With the editor's own delay well under a second. */
const QUIET_MS = 500;
/** While an input method composes nothing may be saved: look again after this long. */
const COMPOSING_MS = 150;
/** After a failure: try again by itself, so that a disk that comes back needs no click. */
const RETRY_MS = 10_000;

/**
 * Saves a document by itself after each change, never while an input method composes, one save at a time.
 * @param initial `pending` for a text that is not in its file yet: it is saved although nothing has changed
 */
export function createAutosave(
  document: EditedDocument,
  initial: SaveStatus,
  deps: AutosaveDeps,
): Autosave {
  const status = createStore<SaveStatus>(initial);
  const moved = createStore<Reason | null>(null);
  let saved: Report = document.get().report;
  let atRest: SaveStatus = initial;
  /** Whether a write has failed since the last good one. A report opened read-only has not failed yet. */
  let hasFailedWrite = initial.kind === 'pending';
  let cancelTimer: (() => void) | null = null;
  let running: Promise<SaveStatus> | null = null;

  const schedule = (ms: number): void => {
    cancelTimer?.();
    cancelTimer = deps.later(() => {
      cancelTimer = null;
      void saveNow();
    }, ms);
  };

  const write = async (): Promise<SaveStatus> => {
    const { report } = document.get();
    status.set({ kind: 'saving' });
    const savedAt = deps.now();
    const result = await deps.save(JSON.stringify(touch(withoutUnusedImages(report), savedAt)));
    const reason = result.ok ? null : result.error;
    // A conflict has put the text into a file of its own: it is on disk.
    const isMoved = reason?.code === 'file-changed-outside';
    hasFailedWrite = reason !== null && !isMoved;
    if (isMoved) moved.set(reason);
    if (reason !== null && !isMoved) {
      status.set({ kind: 'failed', reason });
      schedule(RETRY_MS);
      return status.get();
    }
    saved = report;
    atRest = { kind: 'saved', at: result.ok ? result.value.savedAt : savedAt };
    const isCurrent = document.get().report === report;
    status.set(isCurrent ? atRest : { kind: 'pending' });
    if (!isCurrent) schedule(QUIET_MS);
    return status.get();
  };

  const saveNow = async (): Promise<SaveStatus> => {
    // A save under way may hold older text: wait for it, then look again, as others who wait may have begun one.
    while (running !== null) await running;
    if (!document.flush()) {
      schedule(COMPOSING_MS);
      return status.get();
    }
    if (document.get().report === saved && !hasFailedWrite) {
      // Undone back to what is on disk while a save was due: nothing is left to write.
      status.set(atRest);
      return atRest;
    }
    cancelTimer?.();
    cancelTimer = null;
    running = write().finally(() => {
      running = null;
    });
    return running;
  };

  const unsubscribe = document.subscribe(() => {
    if (document.get().report === saved && !hasFailedWrite) return;
    if (status.get().kind !== 'failed') status.set({ kind: 'pending' });
    schedule(QUIET_MS);
  });

  return {
    status,
    moved,
    dismissMoved: () => moved.set(null),
    saveNow,
    stop: () => {
      unsubscribe();
      cancelTimer?.();
    },
  };
}
