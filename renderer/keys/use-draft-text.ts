import { type RefCallback, useCallback, useRef } from 'react';
import type { FieldUndo } from './field-undo.ts';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * Ties a plain text field to a value of the document without ever writing into it while an input method
 * composes. The field owns its text; each finished change is committed; a value that changes elsewhere
 * (undo) is shown as soon as nobody composes.
 * @param undo whose undo the field has: the report's unless its text is in no report; may change while it is shown
 * @returns a ref for the field
 */
export function useDraftText(
  value: string,
  commit: (text: string) => void,
  undo: FieldUndo = 'document',
): RefCallback<TextElement> {
  const element = useRef<TextElement | null>(null);
  const composing = useRef(false);
  const latest = useRef({ value, commit, undo });
  latest.current = { value, commit, undo };

  if (element.current !== null && !composing.current && element.current.value !== value) {
    element.current.value = value;
  }
  if (element.current !== null) element.current.dataset['undo'] = undo;

  return useCallback((node: TextElement | null) => {
    if (node === null) return undefined;
    element.current = node;
    node.value = latest.current.value;
    node.dataset['undo'] = latest.current.undo;
    const send = (): void => {
      if (!composing.current && node.value !== latest.current.value) {
        latest.current.commit(node.value);
      }
    };
    const start = (): void => {
      composing.current = true;
    };
    const end = (): void => {
      composing.current = false;
      send();
    };
    node.addEventListener('input', send);
    node.addEventListener('blur', end);
    node.addEventListener('compositionstart', start);
    node.addEventListener('compositionend', end);
    return () => {
      // Taken off the screen in mid-composition: what stands in it is kept as far as it is.
      if (composing.current) end();
      node.removeEventListener('input', send);
      node.removeEventListener('blur', end);
      node.removeEventListener('compositionstart', start);
      node.removeEventListener('compositionend', end);
      element.current = null;
    };
  }, []);
}
