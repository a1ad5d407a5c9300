import { flushSync } from 'react-dom';

/**
 * Does something that puts the caret into a cell, and gives the focus back to where it was: somebody who
 * steps through what was found goes on typing in the bar. The cell's editor appears within the act, so
 * that it cannot take the focus later.
 */
export function focusAside(act: () => void): void {
  const focused = document.activeElement;
  flushSync(act);
  const isBack = focused === document.activeElement || focused === document.body;
  if (!isBack && focused instanceof HTMLElement && focused.isConnected) {
    focused.focus({ preventScroll: true });
  }
}
