import { IME_KEY_CODE, isImeKey } from './ime-key.ts';

/**
 * What a key is about: it types one plain character and means nothing else; an input method has taken it, and may
 * begin a phrase with it; it belongs to the phrase that an input method composes; anything else.
 */
export type KeyKind = 'plain' | 'taken' | 'composing' | 'other';

/**
 * Tells of each key pressed in an element before anybody else hears of it. Keys of an input method are told of
 * as well: whoever listens here must do nothing with them but put his things in order.
 *
 * Listens on the window: that is before the listeners that the component library has on the document and React
 * on its own element, each of which makes a typed character later.
 * @param handler returns whether nobody else is to hear of the key, nor of it being let go
 * @param typed told of the character that a plain key of this kind types; returns whether it has put it in, so that
 *   the browser must not
 * @returns what stops listening
 */
export function listenBeforeKeys(
  element: HTMLElement,
  handler: (kind: KeyKind) => boolean,
  typed: (event: KeyboardEvent) => boolean,
): () => void {
  const view = element.ownerDocument.defaultView ?? window;
  /** Keys that nobody else has heard of, still held down. */
  const kept = new Set<string>();
  /** What the key pressed last is about, when nobody else has heard of it. */
  let keptAs: KeyKind | null = null;
  const isHere = (event: Event): boolean => happensIn(element, event);

  const onKeyDown = (event: KeyboardEvent): void => {
    keptAs = null;
    if (!isHere(event)) return;
    const kind = kindOf(event);
    if (handler(kind)) {
      keptAs = kind;
      kept.add(event.code);
      event.stopPropagation();
    } else {
      kept.delete(event.code);
    }
  };
  const onKeyPress = (event: KeyboardEvent): void => {
    if (keptAs === null || !isHere(event)) return;
    event.stopPropagation();
    if (keptAs === 'plain' && typed(event)) event.preventDefault();
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (kept.delete(event.code) && isHere(event)) event.stopPropagation();
  };

  view.addEventListener('keydown', onKeyDown, true);
  view.addEventListener('keypress', onKeyPress, true);
  view.addEventListener('keyup', onKeyUp, true);
  return () => {
    view.removeEventListener('keydown', onKeyDown, true);
    view.removeEventListener('keypress', onKeyPress, true);
    view.removeEventListener('keyup', onKeyUp, true);
  };
}

/** Whether an event comes from an element or something in it: for those who listen further out. */
export function happensIn(element: HTMLElement, { target }: Event): boolean {
  return target instanceof Node && element.contains(target);
}

/** No command has a key without Ctrl, Alt or Meta that types a character. */
function kindOf(event: KeyboardEvent): KeyKind {
  if (event.isComposing) return 'composing';
  if (event.keyCode === IME_KEY_CODE) return 'taken';
  const isModified = event.ctrlKey || event.altKey || event.metaKey;
  return event.key.length === 1 && !isModified && !isImeKey(event) ? 'plain' : 'other';
}
