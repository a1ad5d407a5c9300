import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { happensIn, listenBeforeKeys } from '../keys/plain-keys.ts';
import { afterPaint } from '../state/after-paint.ts';
import { HANDED_OVER_MS } from './keep-composed-marks.ts';

/** A caret in a run of text that the page and the editor agree about. */
interface Spot {
  readonly key: NodeKey;
  readonly dom: Text;
  /** UTF-16 units before the caret. */
  readonly offset: number;
  readonly text: string;
}

/** Where a cell puts what it types natively. */
export interface NativeTyping {
  /**
   * Tells the editor of the character it does not know of yet, if there is one. Comes before whatever reads or
   * changes the editor; never inside an update of it.
   */
  readonly settle: () => void;
  readonly stop: () => void;
}

/** Without a frame (a hidden window) the editor is told after this long all the same. */
const NO_FRAME_MS = 100;

/** What may read or change the editor next, or move its caret. Keys and text have listeners of their own. */
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
 * Shows a typed character before the editing library hears of it. A plain character in the middle or at the
 * end of a plain run of text is put in by the browser in any case; the library's own work on it (and React's)
 * would only make it later. So its events are kept back, and the library is told right after the frame, or
 * before anything else happens in the cell: there is never more than one character it does not know of.
 *
 * Everything that is not so simple is left to the library, from its first event on: composing and what comes
 * right after it, selections, the beginning of a run, the edge of something that cannot be typed in, marks
 * chosen for the next character.
 * @param root the cell's element; called before the library listens there
 */
export function typeNatively(editor: LexicalEditor, root: HTMLElement): NativeTyping {
  let unread: Spot | null = null;
  let accepted: Spot | null = null;
  /** The caret after the last character that the library was told of, and the state that this holds for. */
  let settled: { readonly spot: Spot | null; readonly state: EditorState } | null = null;
  let composedAt = Number.NEGATIVE_INFINITY;
  let stopWaiting = (): void => undefined;

  const settle = (): void => {
    if (unread === null) return;
    const { key, dom, offset } = unread;
    const hasCaret = isCaretAt(unread) && root.ownerDocument.activeElement === root;
    unread = null;
    stopWaiting();
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        if (!$isTextNode(node)) return;
        const text = dom.data;
        if (node.getTextContent() !== text) node.setTextContent(text);
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.setTextNodeRange(node, offset, node, offset);
      },
      // A caret or focus that has gone elsewhere since stays there; the library hears of it next.
      hasCaret ? { discrete: true } : { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
    );
    // Found out now, mostly after the frame, so that the next key need not wait for it.
    settled = { spot: spotOfCaret(editor), state: editor.getEditorState() };
  };

  /** Where the caret is; known already when nothing has happened since the library was told last. */
  const spot = (): Spot | null => {
    const known = settled?.state === editor.getEditorState() ? settled.spot : null;
    const isStill = known !== null && isCaretAt(known) && known.dom.data === known.text;
    return isStill && !editor.isComposing() ? known : spotOfCaret(editor);
  };

  const settleAfterFrame = (): void => {
    const timer = setTimeout(settle, NO_FRAME_MS);
    const stop = afterPaint(settle);
    stopWaiting = () => {
      clearTimeout(timer);
      stop();
    };
  };

  const isHere = (event: Event): boolean => happensIn(root, event);

  const onBeforeInput = (event: InputEvent): void => {
    if (!isHere(event)) return;
    settle();
    accepted = null;
    const { data, inputType, isComposing } = event;
    if (inputType !== 'insertText' || isComposing || data === null || !isPlain(data)) return;
    // It may be what an input method hands over: that has marks of its own.
    if (event.timeStamp - composedAt < HANDED_OVER_MS) return;
    const at = spot();
    const [range, ...more] = event.getTargetRanges();
    if (at === null || range === undefined || more.length > 0) return;
    if (!range.collapsed || range.startContainer !== at.dom) return;
    if (range.startOffset !== at.offset) return;
    accepted = at;
    event.stopPropagation();
  };

  /** Comes between the two others, with the same text; React listens to it. */
  const onTextInput = (event: Event): void => {
    if (accepted !== null && isHere(event)) event.stopPropagation();
  };

  const onInput = (event: Event): void => {
    const at = accepted;
    accepted = null;
    if (at === null || !isHere(event)) return;
    if (!(event instanceof InputEvent) || event.data === null) return;
    const { dom, offset, text } = at;
    const next = { ...at, offset: offset + event.data.length };
    const expected = text.slice(0, offset) + event.data + text.slice(offset);
    // The browser did something else: the library looks what that was.
    if (dom.data !== expected || !isCaretAt(next)) return;
    event.stopPropagation();
    unread = next;
    // The library's own observer would look at the change before the frame, and only to leave it to the events.
    editor._observer?.takeRecords();
    settleAfterFrame();
  };

  const onSelectionChange = (event: Event): void => {
    if (unread === null) return;
    // The caret went on with its character: that is told with it.
    if (isCaretAt(unread)) event.stopImmediatePropagation();
    else settle();
  };

  const onComposed = (event: Event): void => {
    composedAt = event.timeStamp;
  };

  const view = root.ownerDocument.defaultView ?? window;
  // On the window, before React hears of it: its own account of what was put in makes the character later.
  view.addEventListener('beforeinput', onBeforeInput, true);
  view.addEventListener('textInput', onTextInput, true);
  view.addEventListener('input', onInput, true);
  root.addEventListener('compositionend', onComposed, true);
  view.addEventListener('selectionchange', onSelectionChange, true);
  for (const type of SETTLING) root.addEventListener(type, settle, true);
  const stopKeys = listenBeforeKeys(root, (isPlain) => {
    settle();
    return isPlain && spot() !== null;
  });
  const stop = mergeRegister(
    stopKeys,
    () => view.removeEventListener('beforeinput', onBeforeInput, true),
    () => view.removeEventListener('textInput', onTextInput, true),
    () => view.removeEventListener('input', onInput, true),
    () => root.removeEventListener('compositionend', onComposed, true),
    () => view.removeEventListener('selectionchange', onSelectionChange, true),
    ...SETTLING.map((type) => () => root.removeEventListener(type, settle, true)),
  );
  return {
    settle,
    stop: () => {
      settle();
      stop();
    },
  };
}

/** One character of one UTF-16 unit that is no line break or control character. */
function isPlain(data: string): boolean {
  return data.length === 1 && /^[^\p{Cc}\p{Cf}\p{Cs}]$/u.test(data);
}

function isCaretAt({ dom, offset }: Spot): boolean {
  const selection = getSelection();
  if (selection === null || !selection.isCollapsed) return false;
  return selection.anchorNode === dom && selection.anchorOffset === offset;
}

/** Where the caret is, when a plain character typed there could only go into the run that it is in. */
function spotOfCaret(editor: LexicalEditor): Spot | null {
  const shown = getSelection();
  if (shown === null || !shown.isCollapsed || editor.isComposing()) return null;
  const { anchorNode: dom, anchorOffset: offset } = shown;
  if (!(dom instanceof Text) || offset === 0) return null;
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
    const { anchor } = selection;
    const node = anchor.getNode();
    if (anchor.offset !== offset || !$isTextNode(node) || !node.isSimpleText()) return null;
    const text = node.getTextContent();
    if (text !== dom.data || /[\u200B\uFEFF]/u.test(text)) return null;
    if (editor.getElementByKey(anchor.key)?.contains(dom) !== true) return null;
    if (selection.format !== node.getFormat() || selection.style !== node.getStyle()) return null;
    const isOpen = node.canInsertTextAfter() && node.getParentOrThrow().canInsertTextAfter();
    if (offset === text.length && !isOpen) return null;
    return { key: anchor.key, dom, offset, text };
  });
}
