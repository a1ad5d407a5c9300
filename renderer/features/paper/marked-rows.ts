import { createContext, useContext } from 'react';

const MarkedRowsContext = createContext<ReadonlySet<string> | null>(null);
export const MarkedRowsProvider = MarkedRowsContext.Provider;

/** Whether a row is set off from the others; null while none are. */
export function useIsMarked(rowId: string): boolean | null {
  const marked = useContext(MarkedRowsContext);
  return marked === null ? null : marked.has(rowId);
}
