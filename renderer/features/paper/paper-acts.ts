import { createContext, useContext } from 'react';

/** What cells ask of the screen that holds the paper. */
export interface PaperActs {
  /** A paste was refused because it is far too long; UTF-16 units. */
  readonly onPasteTooLarge: (length: number) => void;
}

const Context = createContext<PaperActs>({ onPasteTooLarge: () => undefined });

export const PaperActsProvider = Context.Provider;

/** The acts of the paper this cell is on. */
export function usePaperActs(): PaperActs {
  return useContext(Context);
}
