import { type RefObject, useEffect } from 'react';
import { listenForKeys } from '../keys/on-keys.ts';
import type { EditedDocument } from '../state/document.ts';

const FOCUSABLE =
  'button:not([disabled]), input:not([disabled]), select, textarea, a[href], [tabindex]:not([tabindex="-1"])';

/** F6 goes to the next pane, Shift+F6 to the previous one, as in other Windows programs. */
export function usePanes(screen: RefObject<HTMLElement | null>, edited: EditedDocument): void {
  useEffect(
    () =>
      listenForKeys(window, (event) => {
        if (event.key !== 'F6' || event.ctrlKey || event.altKey || screen.current === null) return;
        event.preventDefault();
        focusPane(nextPane(screen.current, event.shiftKey ? -1 : 1), edited);
      }),
    [screen, edited],
  );
}

function nextPane(screen: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const panes = [...screen.querySelectorAll<HTMLElement>('[data-pane]')];
  const index = panes.findIndex((pane) => pane.contains(document.activeElement));
  return panes[(index + by + panes.length) % panes.length];
}

function focusPane(pane: HTMLElement | undefined, edited: EditedDocument): void {
  if (pane === undefined) return;
  const live = edited.live.get();
  // In the paper the focus belongs where the caret was.
  if (pane.dataset['pane'] === 'paper' && live !== null) {
    live.run({ type: 'focus' });
    return;
  }
  pane.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}
