import { useCallback, useSyncExternalStore } from 'react';
import type { EditedDocument } from '../../state/document.ts';

const NONE: readonly string[] = [];

/** The threads of the words the caret is in. */
export function useCaretComments(document: EditedDocument): readonly string[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      let stopFormat = document.live.get()?.format.subscribe(listener);
      const stopLive = document.live.subscribe(() => {
        stopFormat?.();
        stopFormat = document.live.get()?.format.subscribe(listener);
        listener();
      });
      return () => {
        stopFormat?.();
        stopLive();
      };
    },
    [document],
  );
  return useSyncExternalStore(subscribe, () => document.live.get()?.format.get().comments ?? NONE);
}
