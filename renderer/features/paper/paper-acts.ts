import { createContext, useContext } from 'react';
import type { RefusedPaste } from '../../paste/read-pasted.ts';

/** What cells ask of the screen that holds the paper. */
export interface PaperActs {
  /** A paste was refused because it is far too much. */
  readonly onPasteRefused: (refused: RefusedPaste) => void;
}

const Context = createContext<PaperActs>({ onPasteRefused: () => undefined });

export const PaperActsProvider = Context.Provider;

/** The acts of the paper this cell is on. */
export function usePaperActs(): PaperActs {
  return useContext(Context);
}
