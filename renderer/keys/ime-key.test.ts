// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { isImeKey, type KeyLike, watchCompositions } from './ime-key.ts';

function key(fields: Partial<KeyLike>): KeyLike {
  return { isComposing: false, keyCode: 13, key: 'Enter', timeStamp: 1_000_000, ...fields };
}

describe('a key belongs to the input method', () => {
  test('while it composes', () => {
    expect(isImeKey(key({ isComposing: true }))).toBe(true);
  });

  test('when Chromium says it was handled by one, even if isComposing is false', () => {
    expect(isImeKey(key({ keyCode: 229 }))).toBe(true);
  });

  test('just after a composition ended when it could have ended it, and not later', () => {
    const target = new EventTarget();
    const stop = watchCompositions(target);
    const end = new Event('compositionend');
    target.dispatchEvent(end);
    expect(isImeKey(key({ timeStamp: end.timeStamp + 10 }))).toBe(true);
    expect(isImeKey(key({ timeStamp: end.timeStamp + 200 }))).toBe(false);
    for (const typed of ['a', '9', '，', 'Backspace']) {
      expect(isImeKey(key({ key: typed, timeStamp: end.timeStamp + 10 }))).toBe(false);
    }
    stop();
    const later = new Event('compositionend');
    target.dispatchEvent(later);
    expect(isImeKey(key({ timeStamp: later.timeStamp + 100 }))).toBe(false);
  });

  test('but not when a person types Latin letters', () => {
    expect(isImeKey(key({ keyCode: 65 }))).toBe(false);
  });
});
