import { flushSync } from 'react-dom';

/**
 * Does something that puts the caret into a cell. Somebody who does it from the bar goes on typing there:
 * the bar keeps the focus. The cell's editor appears within the act, so that it cannot take the focus later.
 */
export function focusAside(act: () => void): void {
  const focused = document.activeElement;
  flushSync(act);
  const wasInBar = focused instanceof HTMLElement && focused.closest('search') !== null;
  if (wasInBar && focused !== document.activeElement && focused.isConnected) {
    focused.focus({ preventScroll: true });
  }
}
