import { type LexicalEditor, mergeRegister } from 'lexical';
import { happensIn, listenBeforeKeys } from '../keys/plain-keys.ts';
import { keepInput } from './kept-input.ts';
import { composeNatively } from './native-composing.ts';
import { typeNatively } from './native-typing.ts';

/** What of a cell's input the browser puts in before the editing library hears of it. */
export interface NativeInput {
  /**
   * Tells the editor of the input it does not know of yet, if there is any. Comes before whatever reads or
   * changes the editor; never inside an update of it.
   */
  readonly settle: () => void;
  readonly stop: () => void;
}

/**
 * Lets plain characters and the steps of composed phrases into a cell natively: they are shown sooner so.
 * There is never more than one of them that the library does not know of.
 *
 * Listens on the window, before React hears of it: its own account of what was put in makes it later. And once
 * for each kind of event: after the first listener the page would look for changes on the library's behalf.
 * @param root the cell's element; called before the library listens there
 */
export function inputNatively(editor: LexicalEditor, root: HTMLElement): NativeInput {
  const kept = keepInput(editor, root);
  const typing = typeNatively(editor, kept);
  const composing = composeNatively(editor, root, kept);
  let isAccepted = false;

  const isHere = (event: Event): boolean => happensIn(root, event);

  const onBeforeInput = (event: InputEvent): void => {
    if (!isHere(event)) return;
    kept.settle();
    const isTyped = typing.accepts(event);
    const isComposed = composing.accepts(event);
    isAccepted = isTyped || isComposed;
    if (isAccepted) event.stopPropagation();
  };

  /** Comes between the two others, with the same text; React listens to it. */
  const onTextInput = (event: Event): void => {
    if (isAccepted && isHere(event)) event.stopPropagation();
  };

  const onInput = (event: Event): void => {
    isAccepted = false;
    if (!isHere(event) || !(event instanceof InputEvent)) return;
    if (typing.keeps(event) || composing.keeps(event)) event.stopPropagation();
  };

  /** Comes with each step of composing; React listens to it. */
  const onCompositionUpdate = (event: Event): void => {
    if (isHere(event) && composing.isUnderWay()) event.stopPropagation();
  };

  const onCompositionEnd = (event: Event): void => {
    typing.noteComposed(event);
    composing.reset();
  };

  const view = root.ownerDocument.defaultView ?? window;
  view.addEventListener('beforeinput', onBeforeInput, true);
  view.addEventListener('textInput', onTextInput, true);
  view.addEventListener('input', onInput, true);
  view.addEventListener('compositionupdate', onCompositionUpdate, true);
  root.addEventListener('compositionstart', composing.reset, true);
  root.addEventListener('compositionend', onCompositionEnd, true);
  const stop = mergeRegister(
    listenBeforeKeys(root, (kind) => {
      kept.settle();
      if (kind === 'plain') return typing.isReady();
      return kind === 'composing' && composing.isUnderWay();
    }),
    () => view.removeEventListener('beforeinput', onBeforeInput, true),
    () => view.removeEventListener('textInput', onTextInput, true),
    () => view.removeEventListener('input', onInput, true),
    () => view.removeEventListener('compositionupdate', onCompositionUpdate, true),
    () => root.removeEventListener('compositionstart', composing.reset, true),
    () => root.removeEventListener('compositionend', onCompositionEnd, true),
    kept.stop,
  );
  return {
    settle: kept.settle,
    stop: () => {
      kept.settle();
      stop();
    },
  };
}
