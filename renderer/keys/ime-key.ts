/** The parts of a keyboard event that tell whether an input method is using the key. */
export interface KeyLike {
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly key: string;
  readonly timeStamp: number;
}

/** What Chromium reports as keyCode while an input method handles the key. */
export const IME_KEY_CODE = 229;

/**
 * A key that ends a composition can arrive just after compositionend and would then act a second time.
 * Nobody presses a second key on purpose this fast.
 */
const AFTER_COMPOSITION_MS = 40;

/**
 * The keys that end a composition and would do something else as well. Letters and digits are not among
 * them: what a fast typist, or a PC that lags behind, has ready after a phrase must not get lost.
 */
const ENDING_KEYS = ['Enter', ' ', 'Tab', 'Escape'];

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
    (ENDING_KEYS.includes(event.key) && event.timeStamp - compositionEndedAt < AFTER_COMPOSITION_MS)
  );
}
