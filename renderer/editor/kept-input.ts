import { type LexicalEditor, mergeRegister } from 'lexical';
import { afterShown } from '../state/after-paint.ts';

/** Input that stands in the page already and that the editing library has not been told of. */
export interface KeptInput {
  /**
   * Keeps what has just been put in. The library is told when it is on the screen, or before anything else that
   * may read or change the editor.
   * @param tell tells the library; `hasCaret` says whether the caret is still where this input left it
   */
  readonly keep: (tell: (hasCaret: boolean) => void) => void;
  /**
   * Keeps what has been put in so far of something that is under way: the library is told before anything else may
   * read or change the editor, however long that takes.
   */
  readonly hold: (tell: (hasCaret: boolean) => void) => void;
  /** Lets what is kept go untold: whoever kept it tells it himself. */
  readonly forget: () => void;
  /** Whether something is kept. */
  readonly isPending: () => boolean;
  /** Tells the library now, if something is kept. Never inside an update of it. */
  readonly settle: () => void;
  readonly stop: () => void;
}

interface Kept {
  readonly tell: (hasCaret: boolean) => void;
  readonly caret: DomCaret;
}

/** A selection as the page has it. */
interface DomCaret {
  readonly anchorNode: Node | null;
  readonly anchorOffset: number;
  readonly focusNode: Node | null;
  readonly focusOffset: number;
}

/** What may read or change the editor next, or move its caret. See native-input.ts for keys, input and the end of composing. */
const SETTLING = [
  'compositionstart',
  'pointerdown',
  'mousedown',
  'click',
  'contextmenu',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'drop',
  'blur',
] as const;

/**
 * Makes the place for one piece of input at a time.
 * @param root the cell's element; called before the library listens there
 */
export function keepInput(editor: LexicalEditor, root: HTMLElement): KeptInput {
  let kept: Kept | null = null;
  let stopWaiting = (): void => undefined;

  const settle = (): void => {
    if (kept === null) return;
    const { tell, caret } = kept;
    const hasCaret = isSelected(caret) && root.ownerDocument.activeElement === root;
    kept = null;
    stopWaiting();
    tell(hasCaret);
  };

  const take = (tell: Kept['tell']): void => {
    stopWaiting();
    kept = { tell, caret: selected() };
    // The library's own observer would look at the change before the frame, and only to leave it to the events.
    editor._observer?.takeRecords();
  };

  const keep = (tell: Kept['tell']): void => {
    take(tell);
    stopWaiting = afterShown(settle);
  };

  const onSelectionChange = (event: Event): void => {
    if (kept === null) return;
    // The caret went on with what was put in: that is told with it.
    if (isSelected(kept.caret)) event.stopImmediatePropagation();
    else settle();
  };

  const view = root.ownerDocument.defaultView ?? window;
  view.addEventListener('selectionchange', onSelectionChange, true);
  for (const type of SETTLING) root.addEventListener(type, settle, true);
  return {
    keep,
    hold: take,
    forget: () => {
      stopWaiting();
      kept = null;
    },
    isPending: () => kept !== null,
    settle,
    stop: mergeRegister(
      () => stopWaiting(),
      () => view.removeEventListener('selectionchange', onSelectionChange, true),
      ...SETTLING.map((type) => () => root.removeEventListener(type, settle, true)),
    ),
  };
}

function selected(): DomCaret {
  const selection = getSelection();
  return {
    anchorNode: selection?.anchorNode ?? null,
    anchorOffset: selection?.anchorOffset ?? 0,
    focusNode: selection?.focusNode ?? null,
    focusOffset: selection?.focusOffset ?? 0,
  };
}

function isSelected(caret: DomCaret): boolean {
  const now = selected();
  return (
    now.anchorNode === caret.anchorNode &&
    now.anchorOffset === caret.anchorOffset &&
    now.focusNode === caret.focusNode &&
    now.focusOffset === caret.focusOffset
  );
}
