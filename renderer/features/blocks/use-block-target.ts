import { useRef, useState } from 'react';
import type { CellAddress } from '../../../shared/model/address.ts';
import type { EditedDocument } from '../../state/document.ts';

/** A block of the report by its place. */
export interface BlockTarget {
  readonly address: CellAddress;
  readonly block: number;
}

export interface BlockTargetState {
  /** The block a bar is for; null while there is none. */
  readonly target: BlockTarget | null;
  /** Tells whether the focus is in the bar. */
  readonly setFocus: (has: boolean) => void;
}

/**
 * The block that a bar is for: the one with the caret, and it stays so while somebody works in the bar.
 * @param isAtCaret whether the caret is on a block of the bar's kind
 */
export function useBlockTarget(document: EditedDocument, isAtCaret: boolean): BlockTargetState {
  const target = useRef<BlockTarget | null>(null);
  const [hasFocus, setFocus] = useState(false);
  if (!hasFocus) {
    const live = isAtCaret ? document.live.get() : null;
    const caret = live?.caret() ?? null;
    target.current =
      live === null || caret === null ? null : { address: live.address, block: caret.focus.block };
  }
  return { target: target.current, setFocus };
}
