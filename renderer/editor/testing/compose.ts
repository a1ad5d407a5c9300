/** An event of an input method as a browser sends it. */
export function composing(type: string, data: string): CompositionEvent {
  return new CompositionEvent(type, { data, bubbles: true });
}

/** A step's input event, or the one before it. */
export function composedInput(name: 'beforeinput' | 'input', data: string): InputEvent {
  const event = new InputEvent(name, {
    data,
    inputType: 'insertCompositionText',
    bubbles: true,
    cancelable: false,
  });
  // The page's own property, which this document does not know.
  Object.defineProperty(event, 'isComposing', { value: true });
  return event;
}

/** Says which part of a run a step is going to replace. */
export function aimAt(event: InputEvent, dom: Text, start: number, end: number): InputEvent {
  const range = { startContainer: dom, startOffset: start, endContainer: dom, endOffset: end };
  Object.defineProperty(event, 'getTargetRanges', { value: () => [range] });
  return event;
}

/** The library writes its updates down in a microtask; in a browser one comes after each event. */
export async function send(root: HTMLElement, event: Event): Promise<void> {
  root.dispatchEvent(event);
  await Promise.resolve();
}

/** The key that an input method takes for itself. */
export function takenKey(isComposing: boolean): KeyboardEvent {
  const key = new KeyboardEvent('keydown', { key: 'Process', code: 'KeyS', bubbles: true });
  Object.defineProperty(key, 'isComposing', { value: isComposing });
  Object.defineProperty(key, 'keyCode', { value: 229 });
  return key;
}

/** What a browser does with a step: `before` is replaced by `data` at `start`. */
export async function composeStep(
  root: HTMLElement,
  dom: Text,
  start: number,
  before: string,
  data: string,
): Promise<void> {
  await send(root, takenKey(before !== ''));
  await send(root, composing('compositionupdate', data));
  const end = start + before.length;
  await send(root, aimAt(composedInput('beforeinput', data), dom, start, end));
  dom.replaceData(start, before.length, data);
  getSelection()?.collapse(dom, start + data.length);
  await send(root, composedInput('input', data));
}
