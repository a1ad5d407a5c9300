import {
  $getSelection,
  $isRangeSelection,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';

/**
 * What an input method hands over comes this soon after it has emptied its composition; milliseconds. At once,
 * that is, but for a busy machine. A key typed in that time after giving a phrase up takes the same marks anyway.
 */
export const HANDED_OVER_MS = 250;

/**
 * Keeps the marks of a phrase. Some input methods empty their composition and hand the text over as if it
 * were typed: it would take the marks of the text before it, and not those it was composed with.
 */
export function keepComposedMarks(editor: LexicalEditor): () => void {
  let composedWith: number | null = null;
  let emptiedAt = Number.NEGATIVE_INFINITY;
  const onStart = (): void => {
    composedWith = editor.read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection) && selection.isCollapsed() ? selection.format : null;
    });
  };
  const onEnd = (event: CompositionEvent): void => {
    emptiedAt = event.data === '' ? event.timeStamp : Number.NEGATIVE_INFINITY;
  };
  return mergeRegister(
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('compositionstart', onStart, true);
      before?.removeEventListener('compositionend', onEnd, true);
      root?.addEventListener('compositionstart', onStart, true);
      root?.addEventListener('compositionend', onEnd, true);
    }),
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        const selection = $getSelection();
        const isHandedOver =
          event.inputType === 'insertText' && event.timeStamp - emptiedAt < HANDED_OVER_MS;
        emptiedAt = Number.NEGATIVE_INFINITY;
        if (isHandedOver && composedWith !== null && $isRangeSelection(selection)) {
          selection.setFormat(composedWith);
        }
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}
