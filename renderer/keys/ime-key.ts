/** The parts of a keyboard event that tell whether an input method is using the key. */
export interface KeyLike {
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly timeStamp: number;
}

/** What Chromium reports as keyCode while an input method handles the key. */
const IME_KEY_CODE = 229;

/**
 * A key that ends a composition (Enter, Space, a candidate's digit) can arrive just after compositionend
 * and would then act a second time. Nobody presses a second key on purpose this fast.
 */
const AFTER_COMPOSITION_MS = 40;

let compositionEndedAt = Number.NEGATIVE_INFINITY;

/** Notes the end of each composition in a document. Returns what stops noting. */
export function watchCompositions(target: EventTarget): () => void {
  const note = (event: Event): void => {
    compositionEndedAt = event.timeStamp;
  };
  target.addEventListener('compositionend', note, true);
  return () => target.removeEventListener('compositionend', note, true);
}

/**
 * Whether an input method is using this key, or has just used it. Every key handler of the program asks
 * this first: Tab, digits, arrows, Enter, Escape and function keys belong to the candidate window while
 * somebody composes.
 */
export function isImeKey(event: KeyLike): boolean {
  return (
    event.isComposing ||
    event.keyCode === IME_KEY_CODE ||
    event.timeStamp - compositionEndedAt < AFTER_COMPOSITION_MS
  );
}
