import { useSyncExternalStore } from 'react';

/** Whether somebody works in the pane beside the paper: the focus is there. */
export function useWorksBeside(): boolean {
  return useSyncExternalStore(subscribe, isFocusBeside);
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('focusin', listener);
  return () => document.removeEventListener('focusin', listener);
}

function isFocusBeside(): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement.closest('[data-pane="inspector"]') !== null;
}
