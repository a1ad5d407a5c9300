import { $getNodeByKey, $isTextNode, type LexicalEditor } from 'lexical';
import type { KeptInput } from './kept-input.ts';

/** What the page calls putting in the text of a composition. */
export const COMPOSED = 'insertCompositionText';

/** A step of a composition as the page is about to put it in. */
interface Step {
  readonly dom: Text;
  /** The run's whole text afterwards. */
  readonly expected: string;
  readonly data: string;
}

/** The rules for the steps of a composed phrase; see native-input.ts for who asks. */
export interface NativeComposing {
  /** Whether the composition is in its simple course: its keys mean nothing to anybody but the input method. */
  readonly isUnderWay: () => boolean;
  /** Whether what is about to be put in may go in before the library hears of it. */
  readonly accepts: (event: InputEvent) => boolean;
  /** Keeps what was put in, if it is what was accepted. Otherwise the library is to look what it was. */
  readonly keeps: (event: InputEvent) => boolean;
  /** A composition begins, or has ended. */
  readonly reset: () => void;
}

/**
 * Shows the steps of a composed phrase before the editing library hears of them: what an input method shows
 * under the caret is the page's and the input method's affair until the phrase is done, and the library, which
 * changes nothing in the page at such a step, would only make it later. The library is given the very same
 * event behind the frame, or before anything else happens in the cell; nothing else is in the page by then,
 * so it finds what it would have found before.
 *
 * It is about compositions that the library knows of (in an empty line, at the beginning of a run, over a selection):
 * see native-phrase.ts for the others. The first step of each is the library's own, and every step that does anything
 * else than replace the composed text within its run: an empty one, one that moves to another run.
 */
export function composeNatively(
  editor: LexicalEditor,
  root: HTMLElement,
  kept: KeptInput,
): NativeComposing {
  /** Whether the library has been told of a step of the composition that is under way. */
  let hasBegun = false;
  let accepted: Step | null = null;
  /** The event by which the library is told; it goes its way. */
  let telling: Event | null = null;

  const isUnderWay = (): boolean => hasBegun && editor.isComposing();

  const tell = ({ data }: Step): void => {
    telling = new InputEvent('input', {
      data,
      inputType: COMPOSED,
      isComposing: true,
      bubbles: true,
      composed: true,
    });
    root.dispatchEvent(telling);
    telling = null;
  };

  return {
    isUnderWay,
    accepts: (event) => {
      accepted = isUnderWay() ? stepOf(editor, event) : null;
      return accepted !== null;
    },
    keeps: (event) => {
      if (event === telling || event.inputType !== COMPOSED) return false;
      const step = accepted;
      accepted = null;
      const isAsExpected =
        step !== null && step.dom.data === step.expected && getSelection()?.anchorNode === step.dom;
      if (isAsExpected) kept.keep(() => tell(step));
      else hasBegun = event.isComposing;
      return isAsExpected;
    },
    reset: () => {
      hasBegun = false;
      accepted = null;
    },
  };
}

/** The step that an event announces, when it only replaces composed text in the run where the library composes. */
function stepOf(editor: LexicalEditor, event: InputEvent): Step | null {
  const { data, inputType, isComposing } = event;
  if (inputType !== COMPOSED || !isComposing || !data) return null;
  const [range, ...more] = event.getTargetRanges();
  if (range === undefined || more.length > 0) return null;
  const { startContainer: dom, endContainer, startOffset, endOffset } = range;
  if (!(dom instanceof Text) || endContainer !== dom) return null;
  const key = editor._compositionKey;
  if (key === null || editor.getElementByKey(key)?.contains(dom) !== true) return null;
  const isSimple = editor.getEditorState().read(() => {
    const node = $getNodeByKey(key);
    return $isTextNode(node) && node.isSimpleText();
  });
  if (!isSimple) return null;
  const text = dom.data;
  return { dom, data, expected: text.slice(0, startOffset) + data + text.slice(endOffset) };
}
