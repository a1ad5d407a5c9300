import type { KeyboardEvent as ReactKeyboardEvent } from 'react';
import { isImeKey } from './ime-key.ts';

/**
 * Props that listen for keys on a React element, without the keys an input method uses. The only way to
 * listen for keys in a component; lint refuses a bare `onKeyDown`.
 */
export function onKeys<T extends Element>(
  handler: (event: ReactKeyboardEvent<T>) => void,
): { readonly onKeyDown: (event: ReactKeyboardEvent<T>) => void } {
  return {
    onKeyDown: (event) => {
      if (!isImeKey(event.nativeEvent)) handler(event);
    },
  };
}

/**
 * Keeps keys from everybody else, before anybody has heard of them; never those an input method uses. Returns what
 * stops it.
 */
export function holdBackKeys(isHeldBack: (event: KeyboardEvent) => boolean): () => void {
  const listener = (event: KeyboardEvent): void => {
    if (isImeKey(event) || !isHeldBack(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('keydown', listener, true);
  return () => window.removeEventListener('keydown', listener, true);
}

/** Listens for keys on a whole window or element, without those an input method uses. Returns what stops it. */
export function listenForKeys(
  target: Window | HTMLElement,
  handler: (event: KeyboardEvent) => void,
): () => void {
  const listener = (event: Event): void => {
    if (event instanceof KeyboardEvent && !isImeKey(event)) handler(event);
  };
  target.addEventListener('keydown', listener);
  return () => target.removeEventListener('keydown', listener);
}
