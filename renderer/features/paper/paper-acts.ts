import { createContext, useContext } from 'react';
import type { CellEditorOptions } from '../../editor/cell-editor.ts';

/** What cells ask of the screen that holds the paper, of what is pasted into them. */
export type PaperActs = Pick<
  CellEditorOptions,
  'onPasteRefused' | 'onTablePasted' | 'onImagesLeftOut' | 'onPicturesLeftOut'
>;

/** What cells tell: the screen, and the paper itself. */
type CellActs = PaperActs & Pick<CellEditorOptions, 'onWritten'>;

const Context = createContext<CellActs>({
  onWritten: () => undefined,
  onPasteRefused: () => undefined,
  onTablePasted: () => undefined,
  onImagesLeftOut: () => undefined,
  onPicturesLeftOut: () => undefined,
});

export const PaperActsProvider = Context.Provider;

/** The acts of the paper this cell is on. */
export function usePaperActs(): CellActs {
  return useContext(Context);
}
