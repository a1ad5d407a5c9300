import { isImeKey } from './ime-key.ts';

/**
 * Tells of each key pressed in an element before anybody else hears of it, and whether it types one plain
 * character and means nothing else. Keys of an input method are told of as well, as not plain: whoever
 * listens here must do nothing with them but put his things in order.
 * @param handler returns whether nobody else is to hear of the key
 * @returns what stops listening
 */
export function listenBeforeKeys(
  element: HTMLElement,
  handler: (isPlain: boolean) => boolean,
): () => void {
  const listener = (event: KeyboardEvent): void => {
    if (handler(isPlainKey(event))) event.stopImmediatePropagation();
  };
  element.addEventListener('keydown', listener, true);
  return () => element.removeEventListener('keydown', listener, true);
}

/** No command has a key without Ctrl, Alt or Meta that types a character. */
function isPlainKey(event: KeyboardEvent): boolean {
  const isModified = event.ctrlKey || event.altKey || event.metaKey;
  return event.key.length === 1 && !isModified && !isImeKey(event);
}
