import { type RefObject, useEffect } from 'react';
import { holdBackKeys } from '../keys/on-keys.ts';
import type { EditedDocument } from '../state/document.ts';
import { type FocusTrail, heirsOf, trailOf } from '../ui/focus-trail.ts';
import { firstFocusable } from '../ui/focusable.ts';

/** The keys that press a button, finish a form or give it up. */
const ENDING_KEYS = ['Enter', ' ', 'Escape'];

/**
 * Gives the focus on when the element that has it goes off the screen: to what stands in its place, else to the cell
 * with the caret. Without that the keys would go nowhere and a screen reader would be silent. Whoever takes the focus
 * within two frames wins: a pane that knows better, a dialog that gives it back, the cell's editor that moves.
 */
export function useFocusHeir(screen: RefObject<HTMLElement | null>, edited: EditedDocument): void {
  useEffect(() => {
    let lost: FocusTrail | null = null;
    let stopHolding = (): void => undefined;
    const giveOn = (): void => {
      // Another window or a native dialog has the keys: it is looked at again when ours has them.
      if (lost === null || !document.hasFocus()) return;
      const trail = lost;
      lost = null;
      // With the focus on nothing no input method composes: there is nothing here to disturb.
      if (document.activeElement !== document.body || trail.element.isConnected) return;
      if (!giveTo(heirsOf(trail))) backToCell(screen.current, edited);
      holdBack(document.activeElement);
    };
    /** A key that is held down meant what is gone: Enter on a button must not go on in what follows it. */
    const holdBack = (heir: Element | null): void => {
      stopHolding();
      // Listened for until the next press only: no key of somebody who writes is to pass by here.
      stopHolding = holdBackKeys((event) => {
        if (!event.repeat) stopHolding();
        return event.repeat && event.target === heir && ENDING_KEYS.includes(event.key);
      });
    };
    const giveOnLater = (): void => {
      requestAnimationFrame(() => requestAnimationFrame(giveOn));
    };
    const left = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null || !(target instanceof HTMLElement)) return;
      const trail = trailOf(target, scopeOf(target));
      lost = trail;
      queueMicrotask(() => {
        if (lost !== trail) return;
        // It is still there, so somebody has pressed beside it.
        if (target.isConnected && document.hasFocus()) lost = null;
        else giveOnLater();
      });
    };
    const taken = (): void => {
      lost = null;
    };
    document.addEventListener('focusout', left);
    document.addEventListener('focusin', taken);
    window.addEventListener('focus', giveOnLater);
    return () => {
      document.removeEventListener('focusout', left);
      document.removeEventListener('focusin', taken);
      window.removeEventListener('focus', giveOnLater);
      stopHolding();
    };
  }, [screen, edited]);
}

/**
 * How far around an element its heir may be. In the paper that is nowhere, and of the bars over the paper each stands
 * for itself: there the focus belongs to the caret.
 */
function scopeOf(element: HTMLElement): Element | null {
  const scope = element.closest('search, .paper-bars > *, [data-pane]');
  return scope?.matches('[data-pane="paper"]') === true ? null : scope;
}

/** The first of them that takes the focus, which what is hidden does not. False when there is none. */
function giveTo(heirs: Iterable<HTMLElement>): boolean {
  for (const heir of heirs) {
    heir.focus({ preventScroll: true });
    if (document.activeElement === heir) {
      heir.scrollIntoView({ block: 'nearest' });
      return true;
    }
  }
  return false;
}

function backToCell(screen: HTMLElement | null, edited: EditedDocument): void {
  // A modal panel keeps the focus in itself.
  if (document.querySelector('.modal-overlay') !== null) return;
  const live = edited.live.get();
  if (live !== null) live.run({ type: 'focus' });
  else if (screen !== null) firstFocusable(screen)?.focus({ preventScroll: true });
}
