import { FORMAT_TEXT_COMMAND, mergeRegister, SKIP_DOM_SELECTION_TAG } from 'lexical';
import { type CellAddress, richTextAt, sameAddress } from '../../shared/model/address.ts';
import { bringImages } from '../../shared/model/bring-images.ts';
import type { CaptionCounts } from '../../shared/model/caption.ts';
import { captionsBefore } from '../../shared/model/captions.ts';
import type { CaretRange } from '../../shared/model/caret.ts';
import { keepFreeAnchors } from '../../shared/model/comments.ts';
import { settlePasted } from '../../shared/model/refresh-fields.ts';
import {
  addImage,
  imagesOf,
  NO_IMAGES,
  type ReportImages,
} from '../../shared/model/report-image.ts';
import { sameValue } from '../../shared/model/same-value.ts';
import { neighbourStop } from '../../shared/model/writing-stops.ts';
import type { PastedTable } from '../paste/pasted-table.ts';
import type { RefusedPaste } from '../paste/read-pasted.ts';
import type { EditedDocument, EditorAct, LiveEditor, TextFormat } from '../state/document.ts';
import { createStore } from '../state/store.ts';
import { $readCaret, $writeCaret } from './adapter/caret-adapter.ts';
import { LEXICAL_FORMATS } from './adapter/marks.ts';
import { $writeRichText } from './adapter/rich-text-adapter.ts';
import { registerAutoNumber } from './auto-number.ts';
import { provideCaptionCounts } from './caption-counts.ts';
import { createCellLexical, registerTextBehaviour } from './create-cell-lexical.ts';
import { drawBlocks } from './draw-blocks.ts';
import { drawComments } from './draw-comments.ts';
import { $editText } from './edit-text.ts';
import { goToStop } from './go-to-stop.ts';
import { holdHeight } from './hold-height.ts';
import { provideImages } from './image-view.ts';
import { keepCaret } from './keep-caret.ts';
import { keepTypingInside } from './keep-typing-inside.ts';
import { $setItem, $shiftLevel } from './list-commands.ts';
import { inputNatively } from './native-input.ts';
import { createPhraseDelivery } from './phrase-delivery.ts';
import { $readFormat, sameFormat } from './read-format.ts';
import { differOnlyInFields, refreshLiveFields } from './refresh-live-fields.ts';
import { EMPTIED_TAG, registerBlocks } from './register-blocks.ts';
import { $insertBlocks, registerClipboard } from './register-clipboard.ts';
import { registerComments } from './register-comments.ts';
import { registerFields } from './register-fields.ts';
import { registerKeys } from './register-keys.ts';
import { registerResumedLists } from './resume-lists.ts';

export interface CellEditorOptions {
  readonly document: EditedDocument;
  readonly address: CellAddress;
  /** The element that becomes editable. React renders nothing into it. */
  readonly root: HTMLElement;
  readonly onPasteRefused: (refused: RefusedPaste) => void;
  /** A table was pasted here, which could stand in the report otherwise. */
  readonly onTablePasted: (table: PastedTable, address: CellAddress) => void;
  /** So many pictures could not come along with what was pasted. */
  readonly onImagesLeftOut: (count: number) => void;
  /** Told how many pictures of another program did not come along with its text. */
  readonly onPicturesLeftOut: (count: number) => void;
  /** Something was written in the cell just now; on the way to its frame, so only noted. */
  readonly onWritten: () => void;
}

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
  const native = inputNatively(editor, root, () => options.onWritten());
  const format = createStore<TextFormat>({ marks: [], item: null });
  let composing = false;
  /** Whether the last that was done is that cells were emptied for a phrase. */
  let hasBegun = false;
  let handledRequest = -1;
  let captionsDrawn: CaptionCounts = captionsBefore(edited.get().report, address);

  /** Pictures pasted with text that the document has not read yet. */
  let onTheirWay: ReportImages = NO_IMAGES;

  const hasFocus = (): boolean => root.ownerDocument.activeElement === root;
  const isComposing = (): boolean => composing || editor.isComposing();
  /** Somebody who types in a field beside the paper keeps the focus there. */
  const fromDocument = (): string[] =>
    hasFocus() ? [FROM_DOCUMENT] : [FROM_DOCUMENT, SKIP_DOM_SELECTION_TAG];

  const delivery = createPhraseDelivery({
    document: edited,
    address,
    isComposing,
    state: () => editor.getEditorState(),
    settledState: () => {
      native.settle();
      return editor.read(() => editor.getEditorState());
    },
    // After the update that it may be part of.
    onReworded: () => queueMicrotask(followFields),
  });
  const { boundary } = delivery;

  /** Gives the fields in the cell the wording that the document has. */
  const followFields = (): void => {
    if (isComposing()) return;
    native.settle();
    refreshLiveFields(editor, delivery.known(), fromDocument());
  };

  const goToCell = (by: 1 | -1): void => {
    const next = neighbourStop(
      edited.get().report,
      { kind: 'place', address },
      by,
      edited.sight.get().shown,
    );
    if (next === null) return;
    // After the update that this key is part of; before the next key.
    queueMicrotask(() => goToStop(edited, next, by));
  };

  const act = (wanted: EditorAct): void => {
    if (isComposing()) return;
    root.focus({ preventScroll: true });
    if (wanted.type === 'focus') return;
    native.settle();
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
    if (!hasBegun) delivery.boundaryBehindFrame();
    composing = true;
  };
  const onCompositionEnd = (): void => {
    composing = false;
    native.finishPhrase();
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
    if (delivery.isDelivering() || isComposing()) return;
    native.settle();
    const current = richTextAt(report, address);
    const isReplaced = current !== undefined && current !== delivery.known();
    const isAsked =
      active !== null && sameAddress(active.address, address) && active.request !== handledRequest;
    const captions = captionsBefore(report, address);
    if (!sameValue(captions, captionsDrawn)) {
      captionsDrawn = captions;
      drawBlocks(editor);
    }
    if (!isReplaced && !isAsked) return;
    if (isReplaced && !isAsked && differOnlyInFields(current, delivery.known())) {
      delivery.accept(current);
      followFields();
      return;
    }
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
      { discrete: true, tag: fromDocument() },
    );
    delivery.restart(isReplaced ? current : delivery.known(), editor.read($readCaret));
  };

  const live: LiveEditor = {
    address,
    isComposing,
    isUndelivered: () => native.isPending() || delivery.isDue(),
    settle: () => {
      // The input method commits its phrase when the focus leaves, before `blur` returns.
      root.blur();
      delivery.finish();
    },
    flush: delivery.flush,
    caret: () => {
      native.settle();
      return editor.read($readCaret);
    },
    format,
    run: act,
  };

  root.addEventListener('compositionstart', onCompositionStart, true);
  root.addEventListener('compositionend', onCompositionEnd, true);
  provideImages(editor, (id) => imagesOf(edited.get().report)[id] ?? onTheirWay[id]);
  provideCaptionCounts(editor, () => captionsBefore(edited.get().report, address));
  // Before the first text, so that its comments are drawn as well.
  const stopComments = mergeRegister(
    registerComments(editor, {
      fromDocument: FROM_DOCUMENT,
      isComposing: () => native.isComposing() || editor.isComposing(),
    }),
    drawComments(editor),
  );
  editor.setRootElement(root);
  editor.update(() => $writeRichText(delivery.known()), { discrete: true, tag: FROM_DOCUMENT });
  drawBlocks(editor);

  const unregister = mergeRegister(
    native.stop,
    keepTypingInside(root),
    holdHeight(root),
    keepCaret(editor, root, native.settle, FROM_DOCUMENT),
    registerTextBehaviour(editor, isComposing),
    registerBlocks(editor, { boundary }),
    registerResumedLists(editor),
    registerKeys(editor, { boundary, goToCell }),
    registerClipboard(editor, {
      boundary,
      onPasteRefused: options.onPasteRefused,
      images: () => imagesOf(edited.get().report),
      bringImages: (blocks, carried) => {
        const brought = bringImages(edited.get().report, blocks, carried, () =>
          crypto.randomUUID(),
        );
        if (brought.leftOut > 0) options.onImagesLeftOut(brought.leftOut);
        const added = Object.entries(brought.images);
        if (added.length > 0) {
          onTheirWay = { ...onTheirWay, ...brought.images };
          // Of the step of the paste itself, so that one undo takes back both.
          delivery.applyAlong((report) =>
            added.reduce((next, [id, image]) => addImage(next, id, image), report),
          );
        }
        return brought.blocks;
      },
      // After the update that it is part of.
      onTablePasted: (table) => queueMicrotask(() => options.onTablePasted(table, address)),
      onPicturesLeftOut: (count) => queueMicrotask(() => options.onPicturesLeftOut(count)),
      withOwnComments: (blocks) => {
        const { report } = edited.get();
        return settlePasted(report, keepFreeAnchors(report, blocks), address);
      },
    }),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState, tags }) => {
      if (hasChangedBlock(dirtyElements)) drawBlocks(editor);
      const isTyped = (dirtyElements.size > 0 || dirtyLeaves.size > 0) && !tags.has(FROM_DOCUMENT);
      if (isTyped) {
        hasBegun = tags.has(EMPTIED_TAG);
        delivery.noteTyped();
        options.onWritten();
      }
      editorState.read(() => {
        const caret = $readCaret();
        const isMoved = !isTyped && !sameRange(caret, delivery.lastCaret());
        delivery.noteCaret(caret);
        // The caret went elsewhere by itself: what is typed there is another phrase.
        if (isMoved && !isComposing() && !tags.has(FROM_DOCUMENT)) boundary();
        const next = $readFormat();
        if (!sameFormat(next, format.get())) format.set(next);
      });
    }),
    registerFields(editor),
    registerAutoNumber(editor, { isComposing, boundary }),
    edited.subscribe(follow),
    edited.setLive(live),
  );
  follow();

  return () => {
    // Leaving in mid-composition keeps what was composed so far: it is text the user has seen.
    delivery.finish();
    unregister();
    stopComments();
    root.removeEventListener('compositionstart', onCompositionStart, true);
    root.removeEventListener('compositionend', onCompositionEnd, true);
    deselect(root);
    editor.setRootElement(null);
  };
}

/**
 * Takes the selection out of an element that goes. If it went with it, the browser would go on drawing the whole table
 * around as if it were still there, wherever the table is.
 */
function deselect(element: HTMLElement): void {
  const selection = getSelection();
  if (element.contains(selection?.anchorNode ?? null)) selection?.removeAllRanges();
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
