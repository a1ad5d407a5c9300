import {
  type EditorState,
  FORMAT_TEXT_COMMAND,
  mergeRegister,
  SKIP_DOM_SELECTION_TAG,
} from 'lexical';
import {
  addressKey,
  type CellAddress,
  richTextAt,
  sameAddress,
} from '../../shared/model/address.ts';
import type { CaretRange } from '../../shared/model/caret.ts';
import { keepFreeAnchors } from '../../shared/model/comments.ts';
import { imagesOf } from '../../shared/model/report-image.ts';
import { EMPTY_RICH_TEXT, type RichText } from '../../shared/model/rich-text.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { neighbourStop } from '../../shared/model/writing-stops.ts';
import type { RefusedPaste } from '../paste/read-pasted.ts';
import type { EditedDocument, EditorAct, LiveEditor, TextFormat } from '../state/document.ts';
import { newPhrase, PHRASE_MS } from '../state/phrases.ts';
import { createStore } from '../state/store.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { LEXICAL_FORMATS } from './adapter/marks.ts';
import { $readRichText, $writeRichText } from './adapter/rich-text-adapter.ts';
import { registerAutoNumber } from './auto-number.ts';
import { createCellLexical, registerTextBehaviour } from './create-cell-lexical.ts';
import { drawBlocks } from './draw-blocks.ts';
import { drawComments } from './draw-comments.ts';
import { $editText } from './edit-text.ts';
import { goToStop } from './go-to-stop.ts';
import { provideImages } from './image-view.ts';
import { keepTypingInside } from './keep-typing-inside.ts';
import { $setItem, $shiftLevel } from './list-commands.ts';
import { typeNatively } from './native-typing.ts';
import { $readFormat, sameFormat } from './read-format.ts';
import { registerBlocks } from './register-blocks.ts';
import { $insertBlocks, registerClipboard } from './register-clipboard.ts';
import { registerComments } from './register-comments.ts';
import { registerKeys } from './register-keys.ts';

export interface CellEditorOptions {
  readonly document: EditedDocument;
  readonly address: CellAddress;
  /** The element that becomes editable. React renders nothing into it. */
  readonly root: HTMLElement;
  readonly onPasteRefused: (refused: RefusedPaste) => void;
}

/** Typing goes into the document after this pause, so that nothing else happens while keys come quickly. */
const FLUSH_MS = 200;
/** Somebody who never pauses is read after this long all the same. */
const FLUSH_LIMIT_MS = 400;
/** Marks updates that come from the document, so that they do not go back to it. */
const FROM_DOCUMENT = 'from-document';

/**
 * Makes an element the editor of one cell and takes part in the document as its live editor.
 * The editor is the only owner of its text while it lives: the document reads it after a pause, never
 * while an input method composes, and writes into it only on undo and the like.
 * @returns what ends it; what was typed is in the document then
 */
export function mountCellEditor(options: CellEditorOptions): () => void {
  const { document: edited, address, root } = options;
  const editor = createCellLexical();
  // First of all that listens on the element.
  const typing = typeNatively(editor, root);
  const format = createStore<TextFormat>({ marks: [], item: null });
  const key = addressKey(address);

  let known: RichText = richTextAt(edited.get().report, address) ?? EMPTY_RICH_TEXT;
  let lastCaret: CaretRange | null = null;
  let caretAtPhraseStart: CaretRange | null = null;
  let composing = false;
  let dirty = false;
  let isDelivering = false;
  let phrase = newPhrase();
  let typedAt = 0;
  let dirtySince = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let handledRequest = -1;

  const hasFocus = (): boolean => root.ownerDocument.activeElement === root;
  const isComposing = (): boolean => composing || editor.isComposing();

  /** Puts into the document what was typed, from a state of the editor. */
  const deliver = (state: EditorState, isSettled = !isComposing()): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!dirty || !isSettled) return;
    dirty = false;
    const { richText, caret } = state.read(() => ({
      richText: $readRichText(),
      caret: $readCaret(),
    }));
    isDelivering = true;
    edited.applyTyped(
      {
        update: (report) => setRichText(report, address, richText),
        group: `typed ${key} ${phrase}`,
        caret: caret === null ? null : { address, range: caret },
      },
      caretAtPhraseStart === null ? null : { address, range: caretAtPhraseStart },
    );
    known = richTextAt(edited.get().report, address) ?? richText;
    isDelivering = false;
  };

  const currentState = (): EditorState => {
    typing.settle();
    return editor.read(() => editor.getEditorState());
  };

  /** For the outside: finishes an update that is still under way first. Not to be called inside one. */
  const flush = (): void => deliver(currentState());

  /** Ends the phrase before what happens now; may be called inside an update. */
  const boundary = (): void => {
    deliver(editor.getEditorState());
    phrase = newPhrase();
    caretAtPhraseStart = lastCaret;
  };

  const noteTyped = (): void => {
    const now = performance.now();
    // However long somebody looks for a candidate: what is composed is one phrase.
    if (!isComposing() && now - typedAt > PHRASE_MS) boundary();
    typedAt = now;
    if (!dirty) dirtySince = now;
    dirty = true;
    timer ??= setTimeout(flushAfterPause, FLUSH_MS);
  };

  /** One timer looks again, so that a key need not set one. */
  const flushAfterPause = (): void => {
    timer = null;
    const now = performance.now();
    const wait = Math.min(typedAt + FLUSH_MS, dirtySince + FLUSH_LIMIT_MS) - now;
    if (wait <= 1) flush();
    else timer = setTimeout(flushAfterPause, wait);
  };

  const goToCell = (by: 1 | -1): void => {
    const next = neighbourStop(edited.get().report, { kind: 'place', address }, by);
    if (next === null) return;
    // After the update that this key is part of; before the next key.
    queueMicrotask(() => goToStop(edited, next, by));
  };

  const act = (wanted: EditorAct): void => {
    if (isComposing()) return;
    root.focus({ preventScroll: true });
    if (wanted.type === 'focus') return;
    typing.settle();
    boundary();
    editor.update(
      () => {
        if (wanted.type === 'toggle-mark') {
          editor.dispatchCommand(FORMAT_TEXT_COMMAND, LEXICAL_FORMATS[wanted.mark]);
        }
        if (wanted.type === 'set-item') $setItem(wanted.item);
        if (wanted.type === 'shift-level') $shiftLevel(wanted.by);
        if (wanted.type === 'insert') $insertBlocks(wanted.blocks);
        if (wanted.type === 'edit') $editText(wanted.edit);
      },
      { discrete: true },
    );
    boundary();
  };

  const onCompositionStart = (): void => {
    // What was typed before belongs to its own step; the composed phrase will be another.
    boundary();
    composing = true;
  };
  const onCompositionEnd = (): void => {
    composing = false;
    // Lexical settles the composed text in the handlers that follow; read it after them.
    setTimeout(() => {
      if (isComposing()) return;
      boundary();
      follow();
    }, 0);
  };

  /** Puts the document's text and the wanted caret into the editor. Never while composing. */
  const follow = (): void => {
    const { report, active } = edited.get();
    if (isDelivering || isComposing()) return;
    typing.settle();
    const current = richTextAt(report, address);
    const isReplaced = current !== undefined && current !== known;
    const isAsked =
      active !== null && sameAddress(active.address, address) && active.request !== handledRequest;
    if (!isReplaced && !isAsked) return;
    if (isAsked) {
      handledRequest = active.request;
      root.focus({ preventScroll: true });
    }
    const before = editor.read($readCaret);
    editor.update(
      () => {
        if (isReplaced) $writeRichText(current);
        if (isAsked) $writeCaret(active.range);
        else if (before !== null) $writeCaret(before);
      },
      // Somebody who types in a field beside the paper keeps the focus there.
      {
        discrete: true,
        tag: hasFocus() ? FROM_DOCUMENT : [FROM_DOCUMENT, SKIP_DOM_SELECTION_TAG],
      },
    );
    if (isReplaced) known = current;
    dirty = false;
    phrase = newPhrase();
    lastCaret = editor.read($readCaret);
    caretAtPhraseStart = lastCaret;
  };

  const live: LiveEditor = {
    address,
    isComposing,
    settle: () => {
      // The input method commits its phrase when the focus leaves, before `blur` returns.
      root.blur();
      deliver(currentState(), true);
    },
    flush,
    caret: () => {
      typing.settle();
      return editor.read($readCaret);
    },
    format,
    run: act,
  };

  root.addEventListener('compositionstart', onCompositionStart, true);
  root.addEventListener('compositionend', onCompositionEnd, true);
  provideImages(editor, (id) => imagesOf(edited.get().report)[id]);
  // Before the first text, so that its comments are drawn as well.
  const stopComments = mergeRegister(
    registerComments(editor, { fromDocument: FROM_DOCUMENT }),
    drawComments(editor),
  );
  editor.setRootElement(root);
  editor.update(() => $writeRichText(known), { discrete: true, tag: FROM_DOCUMENT });
  drawBlocks(editor);

  const unregister = mergeRegister(
    typing.stop,
    keepTypingInside(root),
    registerTextBehaviour(editor),
    registerBlocks(editor, { boundary }),
    registerKeys(editor, { boundary, goToCell }),
    registerClipboard(editor, {
      boundary,
      onPasteRefused: options.onPasteRefused,
      withOwnComments: (blocks) => keepFreeAnchors(edited.get().report, blocks),
    }),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
      if (hasChangedBlock(dirtyElements)) drawBlocks(editor);
      const isTyped = (dirtyElements.size > 0 || dirtyLeaves.size > 0) && !tags.has(FROM_DOCUMENT);
      if (isTyped) noteTyped();
      editorState.read(() => {
        const caret = $readCaret();
        const isMoved = !isTyped && !sameRange(caret, lastCaret);
        lastCaret = caret;
        // The caret went elsewhere by itself: what is typed there is another phrase.
        if (isMoved && !isComposing() && !tags.has(FROM_DOCUMENT)) boundary();
        const next = $readFormat();
        if (!sameFormat(next, format.get())) format.set(next);
      });
    }),
    registerAutoNumber(editor, { isComposing, boundary }),
    edited.subscribe(follow),
    edited.setLive(live),
  );
  follow();

  return () => {
    // Leaving in mid-composition keeps what was composed so far: it is text the user has seen.
    deliver(currentState(), true);
    unregister();
    stopComments();
    root.removeEventListener('compositionstart', onCompositionStart, true);
    root.removeEventListener('compositionend', onCompositionEnd, true);
    editor.setRootElement(null);
  };
}

/**
 * Whether a block itself changed, came or went (its neighbours are marked then), not merely its text: only
 * that can change numbers or indents. Lexical marks the root with every change.
 */
function hasChangedBlock(dirtyElements: ReadonlyMap<string, boolean>): boolean {
  for (const [key, isItself] of dirtyElements) if (isItself && key !== 'root') return true;
  return false;
}

function sameRange(a: CaretRange | null, b: CaretRange | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.anchor.block === b.anchor.block &&
    a.anchor.offset === b.anchor.offset &&
    a.focus.block === b.focus.block &&
    a.focus.offset === b.focus.offset
  );
}
