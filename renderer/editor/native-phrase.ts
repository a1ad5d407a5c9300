import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setCompositionKey,
  COMPOSITION_END_TAG,
  COMPOSITION_START_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import type { Spot } from './caret-spot.ts';
import type { KeptInput } from './kept-input.ts';
import { COMPOSED } from './native-composing.ts';

/** The rules for phrases that are composed where a character could be typed; see native-input.ts for who asks. */
export interface NativePhrase {
  /** Whether a phrase is composed that the library does not know of. */
  readonly isUnderWay: () => boolean;
  /** A composition begins at this spot: the library is not to hear of it. */
  readonly begin: (at: Spot) => void;
  /** Whether what is about to be put in goes in without the library. If not, the library takes the phrase over. */
  readonly accepts: (event: InputEvent) => boolean;
  /** Takes notice of what was put in, if it is what was accepted. If not, the library takes the phrase over. */
  readonly keeps: (event: InputEvent) => boolean;
  /** Tells the library what became of the phrase, once everybody else knows that it has ended. */
  readonly finish: () => void;
}

/** A phrase under way. */
interface Phrase {
  readonly at: Spot;
  /** UTF-16 units of what the input method shows just now. */
  readonly length: number;
}

/**
 * Lets a whole phrase into a run of text without the editing library: what an input method shows until the phrase is
 * done is its own and the page's affair. The library hears neither of the composition nor of its keys, only of the
 * run's new text at the end, as of a typed character; or before anything else reads or changes the editor.
 *
 * That holds only as long as each step replaces what the input method has shown so far, and nothing else. Any other
 * step, and what puts something else into the page than it announced, make it a composition of the library's.
 */
export function composePhrasesNatively(
  editor: LexicalEditor,
  root: HTMLElement,
  kept: KeptInput,
  onShown: () => void,
): NativePhrase {
  let phrase: Phrase | null = null;
  /** What the run is to hold after the step that was accepted, and how much of it is the phrase's. */
  let accepted: { readonly expected: string; readonly length: number } | null = null;

  /**
   * Brings the library's text and caret to what the page has.
   * @param end the phrase has ended. Before that nobody may touch the run that it is composed in: the library does not
   * know that one is. It looks again at what has changed where the caret moves, so whoever splits runs asks as well.
   */
  const tell = ({ at: { key, dom } }: Phrase, hasCaret: boolean, end: boolean): void => {
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        if (!$isTextNode(node)) return;
        node.setTextContent(dom.data);
        const selection = $getSelection();
        const caret = getSelection();
        const isHere = caret?.anchorNode === dom && caret.focusNode === dom;
        if (isHere && $isRangeSelection(selection)) {
          selection.setTextNodeRange(node, caret.anchorOffset, node, caret.focusOffset);
        }
        if (!end) return;
        // Those who wait for the end of a phrase hear of one that came to nothing as well.
        node.markDirty();
        $addUpdateTag(COMPOSITION_END_TAG);
      },
      {
        discrete: true,
        ...(end ? {} : { skipTransforms: true }),
        ...(hasCaret ? {} : { tag: SKIP_DOM_SELECTION_TAG }),
      },
    );
  };

  const handOver = (): void => {
    kept.settle();
    const given = phrase;
    phrase = null;
    accepted = null;
    if (given === null) return;
    editor.update(
      () => {
        $setCompositionKey(given.at.key);
        $addUpdateTag(COMPOSITION_START_TAG);
      },
      { discrete: true },
    );
  };

  const finish = (): void => {
    const ended = phrase;
    phrase = null;
    accepted = null;
    if (ended === null) return;
    kept.forget();
    tell(ended, root.ownerDocument.activeElement === root, true);
  };

  /** For what is not as announced: the phrase goes on as the library's, unless nobody composes any more. */
  const giveUp = ({ isComposing }: InputEvent): void => {
    if (isComposing) handOver();
    else finish();
  };

  return {
    isUnderWay: () => phrase !== null,
    begin: (at) => {
      phrase = { at, length: 0 };
    },
    accepts: (event) => {
      accepted = phrase === null ? null : stepOf(event, phrase, editor);
      if (accepted === null) giveUp(event);
      return accepted !== null;
    },
    keeps: (event) => {
      const step = accepted;
      accepted = null;
      if (phrase === null) return false;
      const { at } = phrase;
      const isAsExpected =
        step !== null &&
        event.inputType === COMPOSED &&
        at.dom.data === step.expected &&
        getSelection()?.anchorNode === at.dom;
      if (!isAsExpected) {
        giveUp(event);
        return false;
      }
      const next = { at, length: step.length };
      phrase = next;
      kept.hold((hasCaret) => tell(next, hasCaret, false));
      onShown();
      return true;
    },
    finish,
  };
}

/** The step that an event announces, when all it does is to replace what the phrase has shown so far. */
function stepOf(
  event: InputEvent,
  { at: { key, dom, offset }, length }: Phrase,
  editor: LexicalEditor,
): { readonly expected: string; readonly length: number } | null {
  const { data, inputType } = event;
  if (inputType !== COMPOSED || data === null) return null;
  const [range, ...more] = event.getTargetRanges();
  if (range === undefined || more.length > 0) return null;
  if (range.startContainer !== dom || range.startOffset !== offset) return null;
  if (range.endContainer !== dom || range.endOffset !== offset + length) return null;
  // The run may have been drawn anew: then the page's text is not the library's any more.
  if (editor.getElementByKey(key)?.contains(dom) !== true) return null;
  const text = dom.data;
  const expected = text.slice(0, offset) + data + text.slice(offset + length);
  return { expected, length: data.length };
}
