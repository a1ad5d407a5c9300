import { type RefObject, useEffect } from 'react';
import type { ReferenceDesk } from './reference-desk.ts';

/** Lets Ctrl+click on a reference go to what it points at, in a resting cell as in the live one. */
export function useReferenceClicks(
  screen: RefObject<HTMLElement | null>,
  desk: ReferenceDesk,
): void {
  useEffect(() => {
    const root = screen.current;
    if (root === null) return undefined;
    const end = new AbortController();
    // When the button goes down: a resting cell becomes an editor then, and the click would meet another element.
    root.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return;
        const field =
          event.target instanceof Element ? event.target.closest('[data-target]') : null;
        if (!(field instanceof HTMLElement)) return;
        event.preventDefault();
        event.stopPropagation();
        desk.goTo(field.dataset['target'] ?? '');
      },
      { capture: true, signal: end.signal },
    );
    // The rest of that press would put the caret where the pointer is.
    root.addEventListener(
      'mousedown',
      (event) => {
        const isField =
          event.target instanceof Element && event.target.closest('[data-target]') !== null;
        if (event.button === 0 && (event.ctrlKey || event.metaKey) && isField) {
          event.preventDefault();
        }
      },
      { capture: true, signal: end.signal },
    );
    return () => end.abort();
  }, [screen, desk]);
}
