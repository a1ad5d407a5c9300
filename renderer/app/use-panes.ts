import { type RefObject, useEffect } from 'react';
import { FIXED_KEYS } from '../commands/fixed-keys.ts';
import { isShortcut } from '../commands/match-shortcut.ts';
import { listenForKeys } from '../keys/on-keys.ts';
import type { EditedDocument } from '../state/document.ts';
import { FOCUSABLE } from '../ui/focusable.ts';

/** F6 goes to the next pane, Shift+F6 to the previous one, as in other Windows programs. */
export function usePanes(screen: RefObject<HTMLElement | null>, edited: EditedDocument): void {
  useEffect(
    () =>
      listenForKeys(window, (event) => {
        const isNext = isShortcut(event, FIXED_KEYS.nextPane);
        if (!isNext && !isShortcut(event, FIXED_KEYS.previousPane)) return;
        if (screen.current === null) return;
        event.preventDefault();
        goToPane(screen.current, isNext ? 1 : -1, edited);
      }),
    [screen, edited],
  );
}

/** The next pane that takes the focus: one in which nothing can be chosen must not hold it up. */
function goToPane(screen: HTMLElement, by: 1 | -1, edited: EditedDocument): void {
  const panes = [...screen.querySelectorAll<HTMLElement>('[data-pane]')];
  // The innermost: the bars of tables and images lie in the paper's pane and are one of their own.
  const index = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  for (let step = 1; step < panes.length; step += 1) {
    const pane = panes[(index + by * step + panes.length * step) % panes.length];
    if (pane !== undefined && focusPane(pane, edited)) return;
  }
}

/** Puts the focus into a pane. False when nothing in it takes the focus. */
function focusPane(pane: HTMLElement, edited: EditedDocument): boolean {
  const live = edited.live.get();
  // In the paper the focus belongs where the caret was.
  if (pane.dataset['pane'] === 'paper' && live !== null) {
    live.run({ type: 'focus' });
    return true;
  }
  pane.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  return pane.contains(document.activeElement);
}
