import type { CellAddress } from '../../shared/model/address.ts';
import type { CaretRange } from '../../shared/model/caret.ts';
import type { Report } from '../../shared/model/report.ts';

/** Where the caret was: so that undo can put it back. */
export interface CaretPlace {
  readonly address: CellAddress;
  readonly range: CaretRange;
}

/** One step of undo. Reports share what did not change, so a step costs what it changed. */
export interface HistoryStep {
  readonly before: Report;
  readonly after: Report;
  readonly caretBefore: CaretPlace | null;
  readonly caretAfter: CaretPlace | null;
  /** Steps with the same group that follow each other are one step; null never joins. */
  readonly group: string | null;
}

/** What can be undone (the last one first to go) and redone. */
export interface History {
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
}

/** Steps kept. Beyond it the oldest are forgotten, so that a long day does not fill the memory. */
export const MAX_STEPS = 1000;

export const EMPTY_HISTORY: History = { past: [], future: [] };

/** The history after a step: joined with the last one when both belong to one group. */
export function pushStep(history: History, step: HistoryStep): History {
  const last = history.past.at(-1);
  if (last !== undefined && step.group !== null && last.group === step.group) {
    const joined: HistoryStep = { ...step, before: last.before, caretBefore: last.caretBefore };
    return { past: [...history.past.slice(0, -1), joined], future: [] };
  }
  return { past: [...history.past, step].slice(-MAX_STEPS), future: [] };
}

/** Takes the last step back. Null when there is none. */
export function stepBack(history: History): { history: History; step: HistoryStep } | null {
  const step = history.past.at(-1);
  if (step === undefined) return null;
  return {
    step,
    history: { past: history.past.slice(0, -1), future: [...history.future, step] },
  };
}

/** Does the last undone step again. Null when there is none. */
export function stepForward(history: History): { history: History; step: HistoryStep } | null {
  const step = history.future.at(-1);
  if (step === undefined) return null;
  return {
    step,
    history: { past: [...history.past, step], future: history.future.slice(0, -1) },
  };
}
