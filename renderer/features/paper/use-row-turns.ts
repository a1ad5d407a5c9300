import { useEffect, useMemo } from 'react';
import type { EditedDocument } from '../../state/document.ts';
import { createRowTurns, type RowTurns } from './row-turns.ts';

/** Milliseconds after which rows get their turn also in a page that is never idle. */
const AT_LATEST = 200;

/** The turns of a report's rows, given while nothing else is to be done. */
export function useRowTurns(document: EditedDocument): RowTurns {
  const turns = useMemo(() => createRowTurns(document), [document]);
  useEffect(() => {
    if (!turns.areAnyWaiting()) return undefined;
    const stop = turns.followCaret();
    let idle = 0;
    const give = (): void => {
      if (turns.next()) idle = requestIdleCallback(give, { timeout: AT_LATEST });
    };
    idle = requestIdleCallback(give, { timeout: AT_LATEST });
    return () => {
      cancelIdleCallback(idle);
      stop();
    };
  }, [turns]);
  return turns;
}
