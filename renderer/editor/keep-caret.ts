import { $getSelection, $setSelection, type LexicalEditor } from 'lexical';

/**
 * Puts the caret back where it was when a cell gets the focus again from a field beside the paper: by itself the browser
 * puts it before the first sign. A press puts it where it is pressed.
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
  let isPressed = false;
  const press = (): void => {
    isPressed = true;
    // The focus comes with the press itself.
    setTimeout(() => {
      isPressed = false;
    }, 0);
  };
  const restore = (): void => {
    if (isPressed) return;
    // After whoever called for the focus has put the caret where he wants it.
    queueMicrotask(() => {
      if (root.ownerDocument.activeElement !== root || editor.isComposing()) return;
      settle();
      // Read before the update: one that no key or click has begun starts from where the browser has put the caret.
      const before = editor.read(() => $getSelection()?.clone() ?? null);
      if (before === null) return;
      editor.update(() => $setSelection(before), { discrete: true, tag });
    });
  };
  root.addEventListener('mousedown', press, true);
  root.addEventListener('focus', restore);
  return () => {
    root.removeEventListener('mousedown', press, true);
    root.removeEventListener('focus', restore);
  };
}
