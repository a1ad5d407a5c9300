import { flushSync } from 'react-dom';
import type { EditedDocument } from '../state/document.ts';

/** Where somebody was before a list took the focus. */
export interface Place {
  /** Goes back there: into the field beside the paper, or to the selection in the cell. */
  readonly goBack: () => void;
  /** Goes to the cell that has the editor, with what was selected in it. */
  readonly goToCell: () => void;
}

/**
 * Notes the focus and the selection before a palette or a menu opens. The focus alone is not enough: a cell
 * that gets it back from the browser has the caret at its beginning.
 */
export function rememberPlace(edited: EditedDocument): Place {
  const focused = document.activeElement;
  // What an input method composes is committed now: the list takes the focus from it anyhow.
  edited.settle();
  const live = edited.live.get();
  const range = live?.caret() ?? null;
  const goToCell = (): void => {
    if (live !== null && range !== null) flushSync(() => edited.activate(live.address, range));
  };
  return {
    goToCell,
    goBack: () => {
      if (focused instanceof HTMLElement && focused.isConnected && !focused.isContentEditable) {
        if (focused !== document.body) focused.focus({ preventScroll: true });
      } else {
        goToCell();
      }
    },
  };
}
