import {
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import { caretRoom } from './caret-room.ts';
import { isCaretAt, type Spot, spotOfCaret } from './caret-spot.ts';
import { HANDED_OVER_MS } from './keep-composed-marks.ts';
import type { KeptInput } from './kept-input.ts';

/** The rules for typed characters; see native-input.ts for who asks. */
export interface NativeTyping {
  /** Where a plain character typed now, or a phrase composed now, would go in natively; null when it would not. */
  readonly spot: () => Spot | null;
  /**
   * Puts in the character that a key types, where the browser would do nothing else: behind the character before, and
   * with room for the caret to go on.
   * @param event the key's `keypress`
   * @returns whether it has: the browser is not to put it in as well
   */
  readonly types: (event: KeyboardEvent) => boolean;
  /** Whether what is about to be put in may go in before the library hears of it. */
  readonly accepts: (event: InputEvent) => boolean;
  /** Keeps what was put in, if it is what was accepted. Otherwise the library is to look what it was. */
  readonly keeps: (event: InputEvent) => boolean;
  /** An input method has finished a phrase. */
  readonly noteComposed: (event: Event) => void;
  readonly stop: () => void;
}

/**
 * Shows a typed character before the editing library hears of it. A plain character in the middle or at the
 * end of a plain run of text is put in by the browser in any case, or here where that is sooner (`types`); the library's own
 * work on it (and React's) would only make it later. So its events are kept back, and the library is told behind the frame, or
 * before anything else happens in the cell: there is never more than one character it does not know of.
 *
 * Everything that is not so simple is left to the library, from its first event on: what comes right
 * after composing, selections, the beginning of a run, the edge of something that cannot be typed in, marks
 * chosen for the next character.
 */
export function typeNatively(
  editor: LexicalEditor,
  root: HTMLElement,
  kept: KeptInput,
): NativeTyping {
  const room = caretRoom(root);
  let accepted: Spot | null = null;
  /** The caret after the last character that the library was told of, and the state that this holds for. */
  let settled: { readonly spot: Spot | null; readonly state: EditorState } | null = null;
  let composedAt = Number.NEGATIVE_INFINITY;

  const tell = ({ key, dom, offset }: Spot, hasCaret: boolean): void => {
    if (settled?.state !== editor.getEditorState()) room.forget();
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
    const at = spotOfCaret(editor);
    settled = { spot: at, state: editor.getEditorState() };
    if (at !== null && !room.isKnown()) room.look(at);
  };

  /** Where the caret is, if nothing has happened since the library was told last. */
  const knownSpot = (): Spot | null => {
    const known = settled?.state === editor.getEditorState() ? settled.spot : null;
    const isStill = known !== null && isCaretAt(known) && known.dom.data === known.text;
    return isStill && !editor.isComposing() ? known : null;
  };

  const spot = (): Spot | null => knownSpot() ?? spotOfCaret(editor);

  /** Whether it may be what an input method hands over: that has marks of its own. */
  const isHandedOver = ({ timeStamp }: Event): boolean => timeStamp - composedAt < HANDED_OVER_MS;

  /**
   * Whether a key types the plain character that it is said to type: behind a dead key, for one, it types another on some
   * systems.
   */
  const isSimple = (event: KeyboardEvent): boolean =>
    isPlain(event.key) && event.key.charCodeAt(0) === event.charCode && !isHandedOver(event);

  /** Whether it is a plain character that somebody types: what asks nothing of the page comes first. */
  const isTyped = (event: InputEvent): boolean => {
    const { data, inputType, isComposing } = event;
    const isText = inputType === 'insertText' && !isComposing && data !== null;
    return isText && isPlain(data) && !isHandedOver(event);
  };

  return {
    spot,
    types: (event) => {
      const at = isSimple(event) && room.isEnough() ? knownSpot() : null;
      if (at === null || !editor.isEditable()) return false;
      const { dom, offset } = at;
      const next = { ...at, offset: offset + 1 };
      dom.insertData(offset, event.key);
      getSelection()?.collapse(dom, next.offset);
      room.noteTyped();
      kept.keep((hasCaret) => tell(next, hasCaret));
      return true;
    },
    accepts: (event) => {
      const at = isTyped(event) ? spot() : null;
      accepted = at !== null && isAimedAt(event, at) ? at : null;
      return accepted !== null;
    },
    keeps: ({ data }) => {
      const at = accepted;
      accepted = null;
      if (at === null || data === null) return false;
      const { dom, offset, text } = at;
      const next = { ...at, offset: offset + data.length };
      const expected = text.slice(0, offset) + data + text.slice(offset);
      if (dom.data !== expected || !isCaretAt(next)) return false;
      kept.keep((hasCaret) => tell(next, hasCaret));
      return true;
    },
    noteComposed: (event) => {
      composedAt = event.timeStamp;
    },
    stop: room.stop,
  };
}

/** One character of one UTF-16 unit that is no line break or control character. */
function isPlain(data: string): boolean {
  return data.length === 1 && /^[^\p{Cc}\p{Cf}\p{Cs}]$/u.test(data);
}

/** Whether a character goes in at the spot, and replaces nothing. */
function isAimedAt(event: InputEvent, { dom, offset }: Spot): boolean {
  const [range, ...more] = event.getTargetRanges();
  if (range === undefined || more.length > 0) return false;
  return range.collapsed && range.startContainer === dom && range.startOffset === offset;
}
