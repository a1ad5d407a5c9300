import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Report } from '../../../shared/model/report.ts';
import type { EditedDocument } from '../../state/document.ts';

/** Rows drawn with the first picture of a report: all of a usual one. */
export const FIRST_ROWS = 60;
/** Rows drawn around the one with the caret: more than a screen holds. */
const AROUND = 12;
/** Rows drawn in one idle moment: about as much work as fits beside a keystroke. */
const AT_ONCE = 12;

/** Which rows of the paper wait to be drawn. Those of a large report come one after another, after the first picture. */
export interface RowTurns {
  readonly isWaiting: (rowId: string) => boolean;
  readonly areAnyWaiting: () => boolean;
  /** Calls the listener when the row's turn has come. */
  readonly subscribe: (rowId: string, listener: () => void) => () => void;
  /** Lets the next rows have their turn. Returns whether any are still waiting. */
  readonly next: () => boolean;
  /** Follows the caret from now on; returns what ends that. */
  readonly followCaret: () => () => void;
}

/**
 * Lets the first rows of a report and those around the caret be drawn at once and the others wait. A row that
 * the caret goes to has its turn with its neighbours at once. Rows that come to the report later never wait.
 */
export function createRowTurns(document: EditedDocument): RowTurns {
  const order = rowIds(document.get().report);
  const places = new Map(order.map((rowId, index) => [rowId, index]));
  const waiting = new Set(order.slice(FIRST_ROWS));
  const listeners = new Map<string, () => void>();

  const release = (rowIds: readonly string[]): void => {
    for (const rowId of rowIds) {
      if (!waiting.delete(rowId)) continue;
      listeners.get(rowId)?.();
    }
  };
  const releaseAroundCaret = (): void => {
    const { active } = document.get();
    if (waiting.size === 0 || active === null || active.address.kind !== 'cell') return;
    const place = places.get(active.address.rowId);
    if (place !== undefined) release(order.slice(Math.max(0, place - AROUND), place + AROUND));
  };
  releaseAroundCaret();

  return {
    isWaiting: (rowId) => waiting.has(rowId),
    areAnyWaiting: () => waiting.size > 0,
    subscribe: (rowId, listener) => {
      listeners.set(rowId, listener);
      return () => {
        if (listeners.get(rowId) === listener) listeners.delete(rowId);
      };
    },
    next: () => {
      const rows: string[] = [];
      for (const rowId of waiting) {
        rows.push(rowId);
        if (rows.length === AT_ONCE) break;
      }
      release(rows);
      return waiting.size > 0;
    },
    followCaret: () => {
      releaseAroundCaret();
      return document.subscribe(releaseAroundCaret);
    },
  };
}

function rowIds(report: Report): readonly string[] {
  return report.sections.flatMap((section) =>
    section.kind === 'table' ? section.rows.map(({ id }) => id) : [],
  );
}

const RowTurnsContext = createContext<RowTurns | null>(null);
export const RowTurnsProvider = RowTurnsContext.Provider;

/** Whether a row waits for its turn to be drawn. */
export function useIsWaiting(rowId: string): boolean {
  const turns = useContext(RowTurnsContext);
  const subscribe = useCallback(
    (listener: () => void) => turns?.subscribe(rowId, listener) ?? (() => undefined),
    [turns, rowId],
  );
  return useSyncExternalStore(subscribe, () => turns?.isWaiting(rowId) ?? false);
}
