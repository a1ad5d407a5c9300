import { type LexicalEditor, mergeRegister } from 'lexical';
import { happensIn, listenBeforeKeys } from '../keys/plain-keys.ts';
import { keepInput } from './kept-input.ts';
import { composeNatively } from './native-composing.ts';
import { composePhrasesNatively } from './native-phrase.ts';
import { typeNatively } from './native-typing.ts';

/** What of a cell's input the browser puts in before the editing library hears of it. */
export interface NativeInput {
  /**
   * Tells the editor of the input it does not know of yet, if there is any. Comes before whatever reads or
   * changes the editor; never inside an update of it.
   */
  readonly settle: () => void;
  /** Whether there is input that the editor does not know of yet. */
  readonly isPending: () => boolean;
  /** Whether a phrase is composed that the editor does not know of. */
  readonly isComposing: () => boolean;
  /** Tells the editor of a phrase that has ended; whoever counts on the end of a composition knows of it before. */
  readonly finishPhrase: () => void;
  readonly stop: () => void;
}

/**
 * Lets plain characters and composed phrases into a cell natively: they are shown sooner so. There is never more than
 * one character or one phrase that the library does not know of.
 *
 * Listens on the window, before React hears of it: its own account of what was put in makes it later. And once
 * for each kind of event: after the first listener the page would look for changes on the library's behalf.
 * @param root the cell's element; called before the library listens there
 * @param onComposed a step of a phrase that the library does not know of is about to be painted
 */
export function inputNatively(
  editor: LexicalEditor,
  root: HTMLElement,
  onComposed: () => void = () => undefined,
): NativeInput {
  const kept = keepInput(editor, root);
  const typing = typeNatively(editor, root, kept);
  const composing = composeNatively(editor, root, kept);
  const phrase = composePhrasesNatively(editor, root, kept, onComposed);
  let isAccepted = false;

  const isHere = (event: Event): boolean => happensIn(root, event);

  const onBeforeInput = (event: InputEvent): void => {
    if (!isHere(event)) return;
    isAccepted = phrase.isUnderWay() && phrase.accepts(event);
    if (!isAccepted) {
      kept.settle();
      const isTyped = typing.accepts(event);
      const isComposed = composing.accepts(event);
      isAccepted = isTyped || isComposed;
    }
    if (isAccepted) event.stopPropagation();
  };

  /** Comes between the two others, with the same text; React listens to it. */
  const onTextInput = (event: Event): void => {
    if (isAccepted && isHere(event)) event.stopPropagation();
  };

  const onInput = (event: Event): void => {
    isAccepted = false;
    if (!isHere(event) || !(event instanceof InputEvent)) return;
    const isKept = phrase.keeps(event) || typing.keeps(event) || composing.keeps(event);
    if (isKept) event.stopPropagation();
  };

  /** Comes with each step of composing; React listens to it. */
  const onCompositionUpdate = (event: Event): void => {
    if (isHere(event) && (phrase.isUnderWay() || composing.isUnderWay())) event.stopPropagation();
  };

  // Those who listen on the element in the capturing phase hear of a phrase's beginning and end in any case: the
  // library, which listens in the bubbling one, does not hear of a phrase that it does not know of.
  const onCompositionStart = (event: Event): void => {
    composing.reset();
    // A phrase before that ended without a word.
    phrase.finish();
    const at = typing.spot();
    if (at === null) return;
    phrase.begin(at);
    event.stopPropagation();
  };
  const onCompositionEnd = (event: Event): void => {
    typing.noteComposed(event);
    composing.reset();
    if (phrase.isUnderWay()) event.stopPropagation();
    else kept.settle();
  };

  const view = root.ownerDocument.defaultView ?? window;
  view.addEventListener('beforeinput', onBeforeInput, true);
  view.addEventListener('textInput', onTextInput, true);
  view.addEventListener('input', onInput, true);
  view.addEventListener('compositionupdate', onCompositionUpdate, true);
  root.addEventListener('compositionstart', onCompositionStart, true);
  root.addEventListener('compositionend', onCompositionEnd, true);
  const stop = mergeRegister(
    listenBeforeKeys(
      root,
      (kind) => {
        if (phrase.isUnderWay() && kind === 'composing') return true;
        kept.settle();
        if (kind === 'composing') return composing.isUnderWay();
        return kind !== 'other' && typing.spot() !== null;
      },
      typing.types,
    ),
    () => view.removeEventListener('beforeinput', onBeforeInput, true),
    () => view.removeEventListener('textInput', onTextInput, true),
    () => view.removeEventListener('input', onInput, true),
    () => view.removeEventListener('compositionupdate', onCompositionUpdate, true),
    () => root.removeEventListener('compositionstart', onCompositionStart, true),
    () => root.removeEventListener('compositionend', onCompositionEnd, true),
    typing.stop,
    kept.stop,
  );
  return {
    settle: kept.settle,
    isPending: kept.isPending,
    isComposing: phrase.isUnderWay,
    finishPhrase: phrase.finish,
    stop: () => {
      kept.settle();
      stop();
    },
  };
}
