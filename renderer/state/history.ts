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

/** Steps kept whatever they hold. */
export const SURE_STEPS = 200;

/** What all steps may hold together before more than `SURE_STEPS` are kept; about one byte or two each. */
export const MAX_HELD = 50_000_000;

export const EMPTY_HISTORY: History = { past: [], future: [] };

/** The history after a step: joined with the last one when both belong to one group. */
export function pushStep(history: History, step: HistoryStep): History {
  const last = history.past.at(-1);
  if (last !== undefined && step.group !== null && last.group === step.group) {
    const joined: HistoryStep = { ...step, before: last.before, caretBefore: last.caretBefore };
    return { past: [...history.past.slice(0, -1), joined], future: [] };
  }
  return { past: withinMemory([...history.past, step].slice(-MAX_STEPS)), future: [] };
}

/**
 * The last steps that fit: at least `SURE_STEPS`, more as long as they hold no more than `MAX_HELD`. What the newest holds
 * is counted with the next: a change of hundreds of cells has enough to do.
 */
function withinMemory(past: readonly HistoryStep[]): readonly HistoryStep[] {
  let held = 0;
  for (let kept = 2; kept <= past.length; kept += 1) {
    const step = past[past.length - kept];
    if (step !== undefined) held += heldBy(step);
    if (kept > SURE_STEPS && held > MAX_HELD) return past.slice(1 - kept);
  }
  return past;
}

/** Counted once for each step. */
const counted = new WeakMap<HistoryStep, number>();

function heldBy(step: HistoryStep): number {
  const known = counted.get(step);
  if (known !== undefined) return known;
  const held = sizeOfChange(step.before, step.after);
  counted.set(step, held);
  return held;
}

/**
 * What a value holds that another does not share with it: characters of text, and a few for each field. Both
 * are plain data, and what did not change is the same object in both.
 */
export function sizeOfChange(before: unknown, after: unknown): number {
  if (before === after) return 0;
  if (typeof before === 'string') return before.length;
  if (typeof before !== 'object' || before === null) return FIELD;
  const other: object = typeof after === 'object' && after !== null ? after : {};
  const values = new Map<string, unknown>(Object.entries(other));
  // A list that grew in the middle still shares its entries, in other places.
  const shared = Array.isArray(after) ? new Set<unknown>(after) : null;
  let size = FIELD;
  for (const [key, value] of Object.entries(before)) {
    if (shared?.has(value) !== true) size += FIELD + sizeOfChange(value, values.get(key));
  }
  return size;
}

/** What a field costs beside its text, roughly. */
const FIELD = 16;

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
