type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** What did not fit into a text field. */
export interface CutText {
  /** Characters that were not taken. */
  readonly lost: number;
  /** How many the field takes; UTF-16 units. */
  readonly max: number;
}

/**
 * Tells whenever a text field takes less than somebody gave it: browsers cut what is pasted, dropped or composed
 * beyond `maxLength` without a word. Listens to every field below `target`, so that no field can be forgotten.
 * @returns what stops listening
 */
export function tellCutText(target: Window, tell: (cut: CutText) => void): () => void {
  const end = new AbortController();
  const options = { capture: true, signal: end.signal };
  /** How long the field's own text is around what is being composed. */
  let around = 0;

  const compare = (text: string, room: number, max: number): void => {
    const lost = [...text.replace(/\r\n?/gu, '\n').slice(Math.max(0, room))].length;
    if (lost > 0) tell({ lost, max });
  };
  const limited = (event: Event): TextElement | null => {
    const field = event.target;
    const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
    return isField && field.maxLength >= 0 ? field : null;
  };

  target.addEventListener(
    'beforeinput',
    (event) => {
      const field = limited(event);
      if (field === null || !(event instanceof InputEvent) || event.isComposing) return;
      compare(event.data ?? '', field.maxLength - unselected(field), field.maxLength);
    },
    options,
  );
  target.addEventListener(
    'compositionstart',
    (event) => {
      const field = limited(event);
      if (field !== null) around = unselected(field);
    },
    options,
  );
  target.addEventListener(
    'compositionend',
    (event) => {
      const field = limited(event);
      if (field === null || !(event instanceof CompositionEvent)) return;
      compare(event.data, field.maxLength - around, field.maxLength);
    },
    options,
  );
  return () => end.abort();
}

/** How much of a field's text stays when something is put in place of the selection; UTF-16 units. */
function unselected({ value, selectionStart, selectionEnd }: TextElement): number {
  return value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
}
