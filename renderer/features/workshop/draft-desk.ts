import type { Reason } from '../../../shared/model/reason.ts';
import type { Result } from '../../../shared/model/result.ts';
import type { FormDraft } from '../../../shared/template/edit/form-draft.ts';
import { createStore, type Readable } from '../../state/store.ts';

/** What is known of the draft on disk. */
export type DraftStatus =
  | { readonly kind: 'untouched' | 'pending' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly reason: Reason };

interface DraftState {
  readonly draft: FormDraft;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** One form in the making, from opening to closing: its text, its undo, its file. */
export interface DraftDesk {
  readonly state: Readable<DraftState>;
  readonly status: Readable<DraftStatus>;
  /** Changes the draft. Changes of one group that follow each other are one step of undo. */
  readonly apply: (update: (draft: FormDraft) => FormDraft, group?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Makes ids of small letters and digits. */
  readonly makeKey: () => string;
  /** Saves what is not on disk yet. */
  readonly settle: () => Promise<void>;
  /** Whether closing now would lose something. */
  readonly wouldLose: () => boolean;
  /** Takes what was made a form as being on disk: its draft is gone. */
  readonly settledAs: (draft: FormDraft) => void;
  readonly stop: () => void;
}

/** What the desk needs from outside. */
export interface DraftDeskDeps {
  readonly save: (draft: FormDraft) => Promise<Result<{ readonly savedAt: string }, Reason>>;
  readonly makeKey: () => string;
  /** Calls back after some milliseconds; returns what cancels it. */
  readonly later: (callback: () => void, ms: number) => () => void;
}

/** A pause in typing after which the draft is saved. */
const QUIET_MS = 600;
/** After a failure: try again by itself. */
const RETRY_MS = 10_000;
const MAX_STEPS = 500;

interface Step {
  readonly draft: FormDraft;
  readonly group: string | null;
}

/** Puts a draft on the desk. */
export function createDraftDesk(initial: FormDraft, deps: DraftDeskDeps): DraftDesk {
  let past: readonly Step[] = [];
  let future: readonly Step[] = [];
  let saved: FormDraft = initial;
  let running: Promise<void> | null = null;
  let cancel: (() => void) | null = null;
  const state = createStore<DraftState>({ draft: initial, canUndo: false, canRedo: false });
  const status = createStore<DraftStatus>({ kind: 'untouched' });

  const schedule = (ms: number): void => {
    cancel?.();
    cancel = deps.later(() => void settle(), ms);
  };
  const show = (draft: FormDraft): void => {
    state.set({ draft, canUndo: past.length > 0, canRedo: future.length > 0 });
    if (draft === saved) return;
    if (status.get().kind !== 'failed') status.set({ kind: 'pending' });
    schedule(QUIET_MS);
  };
  const write = async (): Promise<void> => {
    const { draft } = state.get();
    const result = await deps.save(draft);
    if (!result.ok) {
      status.set({ kind: 'failed', reason: result.error });
      schedule(RETRY_MS);
      return;
    }
    saved = draft;
    const isCurrent = state.get().draft === draft;
    status.set(isCurrent ? { kind: 'saved', at: result.value.savedAt } : { kind: 'pending' });
    if (!isCurrent) schedule(QUIET_MS);
  };
  const settle = async (): Promise<void> => {
    while (running !== null) await running;
    cancel?.();
    cancel = null;
    if (state.get().draft === saved) return;
    running = write().finally(() => {
      running = null;
    });
    await running;
  };

  return {
    state,
    status,
    apply: (update, group) => {
      const { draft } = state.get();
      const next = update(draft);
      if (next === draft) return;
      const isSameStep = group !== undefined && past.at(-1)?.group === group && future.length === 0;
      if (!isSameStep) past = [...past, { draft, group: group ?? null }].slice(-MAX_STEPS);
      future = [];
      show(next);
    },
    undo: () => {
      const step = past.at(-1);
      if (step === undefined) return;
      past = past.slice(0, -1);
      future = [...future, { draft: state.get().draft, group: step.group }];
      show(step.draft);
    },
    redo: () => {
      const step = future.at(-1);
      if (step === undefined) return;
      future = future.slice(0, -1);
      past = [...past, { draft: state.get().draft, group: null }];
      show(step.draft);
    },
    makeKey: deps.makeKey,
    settle,
    wouldLose: () => state.get().draft !== saved,
    settledAs: (draft) => {
      saved = draft;
      if (state.get().draft === draft) status.set({ kind: 'untouched' });
    },
    stop: () => cancel?.(),
  };
}
