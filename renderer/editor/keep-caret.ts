import { $getSelection, $setSelection, type LexicalEditor } from 'lexical';

/**
 * Puts the caret back where it was when a cell gets the focus again from a field beside the paper: by itself the browser
 * puts it before the first sign. A click comes later and has the last word.
 * @param settle tells the editor of input that it does not know of yet
 * @param tag of updates that write nothing
 * @returns what ends it
 */
export function keepCaret(
  editor: LexicalEditor,
  root: HTMLElement,
  settle: () => void,
  tag: string,
): () => void {
  const restore = (): void => {
    // After whoever called for the focus has put the caret where he wants it.
    queueMicrotask(() => {
      if (root.ownerDocument.activeElement !== root || editor.isComposing()) return;
      settle();
      // Read before the update: one that no key or click has begun starts from where the browser has put the caret.
      const before = editor.read(() => $getSelection()?.clone() ?? null);
      editor.update(() => $setSelection(before), { discrete: true, tag });
    });
  };
  root.addEventListener('focus', restore);
  return () => root.removeEventListener('focus', restore);
}
