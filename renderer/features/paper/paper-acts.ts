import { createContext, useContext } from 'react';
import type { CellEditorOptions } from '../../editor/cell-editor.ts';

/** What cells ask of the screen that holds the paper, of what is pasted into them. */
export type PaperActs = Pick<
  CellEditorOptions,
  'onPasteRefused' | 'onTablePasted' | 'onImagesLeftOut' | 'onPicturesLeftOut'
>;

const Context = createContext<PaperActs>({
  onPasteRefused: () => undefined,
  onTablePasted: () => undefined,
  onImagesLeftOut: () => undefined,
  onPicturesLeftOut: () => undefined,
});

export const PaperActsProvider = Context.Provider;

/** The acts of the paper this cell is on. */
export function usePaperActs(): PaperActs {
  return useContext(Context);
}
