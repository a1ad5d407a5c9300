import { useEffect } from 'react';
import type { Store } from '../state/store.ts';
import { NARROW, type Panes, panesAtWidth } from './panes.ts';

/** Hides the panes when the window becomes too narrow for them, and shows them again when it has room. */
export function usePaneRoom(panes: Store<Panes>): void {
  useEffect(() => {
    const narrow = window.matchMedia(`(max-width: ${NARROW - 1}px)`);
    const follow = (): void => panes.set(panesAtWidth(window.innerWidth));
    narrow.addEventListener('change', follow);
    return () => narrow.removeEventListener('change', follow);
  }, [panes]);
}
