import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { EditedDocument } from '../../state/document.ts';
import { type StillPaper, stillPaper } from './still-paper.ts';

/**
 * Keeps the paper still while somebody writes on it; see `stillPaper`.
 * @param zoom percent; another one moves everything
 * @returns to be called whenever something was written; the same function each time
 */
export function useStillPaper(
  document: EditedDocument,
  scroller: RefObject<HTMLElement | null>,
  zoom: number,
): () => void {
  const paper = useRef<StillPaper>(null);
  useEffect(() => {
    if (scroller.current === null) return undefined;
    const still = stillPaper(scroller.current);
    paper.current = still;
    // What changes elsewhere may move what is held.
    const stopFollowing = document.subscribe(still.noteChanged);
    return () => {
      paper.current = null;
      stopFollowing();
      still.stop();
    };
  }, [document, scroller]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of the zoom that counts.
  useLayoutEffect(() => paper.current?.release(), [zoom]);
  return useCallback(() => paper.current?.noteWritten(), []);
}
