import type { EditorState } from 'lexical';
import { addressKey, type CellAddress, richTextAt } from '../../shared/model/address.ts';
import type { CaretRange } from '../../shared/model/caret.ts';
import type { Report } from '../../shared/model/report.ts';
import { EMPTY_RICH_TEXT, type RichText } from '../../shared/model/rich-text.ts';
import { textFacts } from '../../shared/model/text-facts.ts';
import { setRichText } from '../../shared/model/updates.ts';
import { afterShown } from '../state/after-paint.ts';
import type { EditedDocument } from '../state/document.ts';
import type { CaretPlace } from '../state/history.ts';
import { newPhrase, PHRASE_MS } from '../state/phrases.ts';
import { $readCaret } from './adapter/caret-adapter.ts';
import { $readRichText } from './adapter/rich-text-adapter.ts';

/** Typing goes into the document after this pause, so that nothing else happens while keys come quickly. */
const FLUSH_MS = 200;
/** Somebody who never pauses is read after this long all the same. */
const FLUSH_LIMIT_MS = 400;

export interface PhraseSource {
  readonly document: EditedDocument;
  readonly address: CellAddress;
  /** Whether an input method is composing: then nothing is read. */
  readonly isComposing: () => boolean;
  /** The editor's state as it is; also inside an update. */
  readonly state: () => EditorState;
  /** The editor's state after everything that is under way; not inside an update. */
  readonly settledState: () => EditorState;
  /** Told when the document words a delivered text otherwise (its fields); maybe inside an update. */
  readonly onReworded: () => void;
}

/** Brings what is typed in a cell into the document, each phrase as one step of undo. */
export interface PhraseDelivery {
  /** The text that the document and the editor agreed on last. */
  readonly known: () => RichText;
  /** Whether the document is being told just now: what it says meanwhile is no news. */
  readonly isDelivering: () => boolean;
  /** Whether something that was typed is still to be delivered. */
  readonly isDue: () => boolean;
  /** Notes that something was typed; it is delivered after a pause. */
  readonly noteTyped: () => void;
  /** Delivers now, unless somebody composes. Not inside an update. */
  readonly flush: () => void;
  /** Delivers now whatever happens: the editor is left. Not inside an update. */
  readonly finish: () => void;
  /** Ends the phrase before what happens now; may be called inside an update. */
  readonly boundary: () => void;
  /**
   * Ends the phrase as well, and delivers it as it is now, but behind the frame of what happens now, or before anything
   * else is delivered. For the beginning of a composition: nothing is read from the editor while it lasts.
   */
  readonly boundaryBehindFrame: () => void;
  /**
   * Changes something else of the report together with the text that is delivered next: one undo takes back
   * both. May be called inside an update.
   */
  readonly applyAlong: (update: (report: Report) => Report) => void;
  readonly lastCaret: () => CaretRange | null;
  readonly noteCaret: (caret: CaretRange | null) => void;
  /** The document has worded the fields of the text otherwise; the phrase goes on. */
  readonly accept: (text: RichText) => void;
  /** The editor shows what the document has: the next thing typed begins a phrase there. */
  readonly restart: (text: RichText, caret: CaretRange | null) => void;
}

const unchanged = (report: Report): Report => report;

/** Makes the delivery of one cell's editor. */
export function createPhraseDelivery(source: PhraseSource): PhraseDelivery {
  const { document: edited, address, isComposing } = source;
  const key = addressKey(address);
  let known: RichText = richTextAt(edited.get().report, address) ?? EMPTY_RICH_TEXT;
  let lastCaret: CaretRange | null = null;
  let caretAtPhraseStart: CaretRange | null = null;
  let dirty = false;
  let isDelivering = false;
  let phrase = newPhrase();
  let typedAt = 0;
  let dirtySince = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  let along = unchanged;

  const group = (): string => `typed ${key} ${phrase}`;
  const caretBefore = (): CaretPlace | null =>
    caretAtPhraseStart === null ? null : { address, range: caretAtPhraseStart };

  /** Takes what is to be delivered, as it is in this state; the state never changes any more. */
  const take = (state: EditorState): (() => void) => {
    dirty = false;
    const before = along;
    along = unchanged;
    const step = { group: group(), caretBefore: caretBefore() };
    return () => {
      const { richText, caret } = state.read(() => ({
        richText: $readRichText(),
        caret: $readCaret(),
      }));
      isDelivering = true;
      edited.applyTyped(
        {
          update: (report) => setRichText(before(report), address, richText),
          group: step.group,
          caret: caret === null ? null : { address, range: caret },
        },
        step.caretBefore,
      );
      known = richTextAt(edited.get().report, address) ?? richText;
      isDelivering = false;
      if (textFacts(known).fields.length > 0) source.onReworded();
    };
  };

  /** A phrase that has ended and is delivered behind the frame. */
  let owed: (() => void) | null = null;
  let stopWaiting = (): void => undefined;
  const deliverOwed = (): void => {
    const wanted = owed;
    owed = null;
    stopWaiting();
    wanted?.();
  };

  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  const deliver = (state: EditorState, isSettled = !isComposing()): void => {
    deliverOwed();
    stopTimer();
    if (dirty && isSettled) take(state)();
  };

  const flush = (): void => {
    // Nothing is read while somebody composes: what stands there so far need not be settled.
    deliver(isComposing() ? source.state() : source.settledState());
  };

  const beginPhrase = (): void => {
    phrase = newPhrase();
    caretAtPhraseStart = lastCaret;
  };

  const boundary = (): void => {
    deliver(source.state());
    beginPhrase();
  };

  const boundaryBehindFrame = (): void => {
    if (!dirty || isComposing()) {
      boundary();
      return;
    }
    deliverOwed();
    stopTimer();
    owed = take(source.state());
    stopWaiting = afterShown(deliverOwed);
    beginPhrase();
  };

  /** One timer looks again, so that a key need not set one. */
  const flushAfterPause = (): void => {
    timer = null;
    const now = performance.now();
    const wait = Math.min(typedAt + FLUSH_MS, dirtySince + FLUSH_LIMIT_MS) - now;
    if (wait <= 1) flush();
    else timer = setTimeout(flushAfterPause, wait);
  };

  return {
    known: () => known,
    isDelivering: () => isDelivering,
    isDue: () => dirty || owed !== null,
    noteTyped: () => {
      const now = performance.now();
      // However long somebody looks for a candidate: what is composed is one phrase.
      if (!isComposing() && now - typedAt > PHRASE_MS) boundary();
      typedAt = now;
      if (!dirty) dirtySince = now;
      dirty = true;
      timer ??= setTimeout(flushAfterPause, FLUSH_MS);
    },
    flush,
    finish: () => deliver(source.settledState(), true),
    boundary,
    boundaryBehindFrame,
    applyAlong: (update) => {
      const before = along;
      along = (report) => update(before(report));
    },
    lastCaret: () => lastCaret,
    noteCaret: (caret) => {
      lastCaret = caret;
    },
    accept: (text) => {
      known = text;
    },
    restart: (text, caret) => {
      owed = null;
      known = text;
      dirty = false;
      lastCaret = caret;
      beginPhrase();
    },
  };
}
