import {
  addressKey,
  type CellAddress,
  richTextAt,
  sameAddress,
} from '../../../shared/model/address.ts';
import { allTexts } from '../../../shared/model/all-texts.ts';
import type { CaretRange } from '../../../shared/model/caret.ts';
import { type CommentMessage, type CommentThread, isOpen } from '../../../shared/model/comment.ts';
import { hasWords, wordsIn } from '../../../shared/model/comment-anchors.ts';
import type { CommentDraft, DraftPlace } from '../../../shared/model/comment-draft.ts';
import {
  beginThread,
  type CommentTarget,
  deleteReply,
  deleteThread,
  editMessage,
  type PlacedThread,
  placedThreads,
  placeOf,
  replyTo,
  resolveThread,
  samePlace,
  threadsOf,
} from '../../../shared/model/comments.ts';
import type { Report } from '../../../shared/model/report.ts';
import { orderedRange } from '../../../shared/model/slice.ts';
import { commentTexts as texts } from '../../../shared/texts/comments.ts';
import { type CommentDrafts, NEW_COMMENT } from '../../state/comment-drafts.ts';
import type { EditedDocument } from '../../state/document.ts';
import { createStore, type Readable, type Store } from '../../state/store.ts';

export interface CommentDeskDeps {
  readonly document: EditedDocument;
  /** What is being written; it outlives the desk and its panel. */
  readonly drafts: CommentDrafts;
  readonly announce: (message: string) => void;
  readonly makeId: () => string;
  /** ISO 8601, Z. */
  readonly now: () => string;
  readonly initialAuthor: string;
  /** Remembers the name for the next report. */
  readonly keepAuthor: (name: string) => void;
  /** Brings the list of comments into sight. */
  readonly show: () => void;
}

/** Everything that can be done with the comments of the report on the desk. */
export interface CommentDesk {
  readonly document: EditedDocument;
  readonly author: Readable<string>;
  readonly setAuthor: (name: string) => void;
  readonly drafts: CommentDrafts;
  /** Which threads are listed. */
  readonly shown: Store<'open' | 'resolved'>;
  /** The thread that was gone to last. */
  readonly current: Store<string | null>;
  /** Begins a comment on the selected words, or on the row when none are selected. */
  readonly begin: () => void;
  /** Saves the comment being written; the caret goes back to its words. */
  readonly save: (text: string) => void;
  readonly cancel: () => void;
  /** Leaves a form for the paper; what was written in it stays there. */
  readonly leave: (place: DraftPlace) => void;
  /** Brings a comment into sight that is not saved, with the caret in it, and says that it is not. */
  readonly showUnsent: () => void;
  /** The same of those of the last time, when the report has just been opened; the caret stays in the paper. */
  readonly showKept: () => void;
  readonly reply: (threadId: string, text: string) => void;
  readonly edit: (threadId: string, messageId: string, text: string) => void;
  readonly removeReply: (threadId: string, messageId: string) => void;
  readonly remove: (threadId: string) => void;
  readonly resolve: (threadId: string, isResolved: boolean) => void;
  /** Begins an answer to the thread at the caret, or to the one that was gone to last. */
  readonly replyHere: () => void;
  /** Resolves that thread, or opens it again. */
  readonly resolveHere: () => void;
  /** Puts the caret on the words of a thread. */
  readonly goTo: (placed: PlacedThread) => void;
  /** Goes to the next (1) or previous (-1) open thread from the caret, around the report's end. */
  readonly go: (by: 1 | -1) => void;
}

export function createCommentDesk(deps: CommentDeskDeps): CommentDesk {
  const { document, drafts, announce, show } = deps;
  const author = createStore(deps.initialAuthor);
  const shown = createStore<'open' | 'resolved'>('open');
  const current = createStore<string | null>(null);

  const message = (text: string): CommentMessage => ({
    id: deps.makeId(),
    author: author.get(),
    at: deps.now(),
    text,
  });
  const apply = (update: (report: Report) => Report, said: string): void => {
    const before = document.get().report;
    document.apply({ update });
    if (document.get().report !== before) announce(said);
  };
  const backToPaper = (): void => document.live.get()?.run({ type: 'focus' });

  const goTo = (placed: PlacedThread): void => {
    const { thread, anchor, place } = placed;
    const { report } = document.get();
    const address =
      anchor?.address ??
      allTexts(report).find((text) => samePlace(placeOf(text.address), place))?.address;
    current.set(thread.id);
    if (address === undefined) {
      announce(texts.placeGone);
      return;
    }
    document.activate(address, anchor?.range);
    const [first] = thread.messages;
    announce(texts.said(first?.author ?? '', first?.text ?? '', thread.messages.length - 1));
  };

  /** The thread at the caret, else the one that was gone to last; says so when there is none. */
  const threadHere = (): CommentThread | null => {
    document.flush();
    const threads = threadsOf(document.get().report);
    const [id = current.get()] = document.live.get()?.format.get().comments ?? [];
    const thread = threads.find((one) => one.id === id) ?? null;
    if (thread === null) announce(texts.noneHere);
    return thread;
  };

  /** Where something unsent has a form that can be shown; its thread is listed then. Null when nothing is unsent. */
  const placeShown = (): DraftPlace | null => {
    const unsent = drafts.unsent();
    const { report, active } = document.get();
    const [first] = unsent;
    if (first === undefined) return null;
    const place = unsent.find((one) => one.kind === 'new' || threadOf(report, one) !== undefined);
    const thread = place === undefined ? undefined : threadOf(report, place);
    if (thread !== undefined) shown.set(isOpen(thread) ? 'open' : 'resolved');
    if (place !== undefined) return place;
    // What it answered is gone, so its form is nowhere: the words go on as a comment of their own.
    const text = drafts.textOf(first);
    const address = active?.address ?? allTexts(report)[0]?.address;
    drafts.end(first);
    drafts.begin(NEW_COMMENT);
    drafts.takeFocus(NEW_COMMENT);
    drafts.write(NEW_COMMENT, text);
    if (address !== undefined) drafts.begun.set(draftFor(report, address, null));
    return NEW_COMMENT;
  };

  const resolve = (threadId: string, isResolved: boolean): void =>
    apply(
      (report) => resolveThread(report, threadId, isResolved ? deps.now() : null),
      isResolved ? texts.wasResolved : texts.wasReopened,
    );

  return {
    document,
    author,
    drafts,
    shown,
    current,
    setAuthor: (name) => {
      author.set(name);
      deps.keepAuthor(name);
    },
    begin: () => {
      // What is being composed is not in the report yet.
      if (!document.flush()) return;
      const { report, active } = document.get();
      const range = document.live.get()?.caret() ?? null;
      if (active === null) {
        announce(texts.noPlace);
        return;
      }
      drafts.begin(NEW_COMMENT);
      const isHalfWritten = drafts.unsent().some(({ kind }) => kind === 'new');
      // It stays with the words it was begun on, which may be others than these.
      if (isHalfWritten && drafts.begun.get() !== null) announce(texts.goesOn);
      else drafts.begun.set(draftFor(report, active.address, range));
      show();
    },
    save: (text) => {
      const begun = drafts.begun.get();
      if (begun === null) return;
      document.flush();
      const { report, active } = document.get();
      const target = stillThere(report, begun, active?.address);
      const threadId = deps.makeId();
      apply(
        (latest) => beginThread(latest, target, threadId, message(text)),
        saidOf(target, begun.target),
      );
      drafts.end(NEW_COMMENT);
      current.set(threadId);
      backToPaper();
    },
    cancel: () => {
      drafts.end(NEW_COMMENT);
      backToPaper();
    },
    leave: (place) => {
      const stays = drafts.leave(place);
      if (stays) announce(texts.left);
      // An answer in which nothing was written goes back to its button.
      if (stays || place.kind === 'new') backToPaper();
    },
    showUnsent: () => {
      const unsent = drafts.unsent();
      const place = placeShown();
      if (place === null) return;
      drafts.begin(place);
      show();
      announce(texts.unsent(unsent.length));
    },
    showKept: () => {
      const unsent = drafts.unsent();
      if (placeShown() === null) return;
      show();
      announce(texts.kept(unsent.length));
    },
    reply: (threadId, text) =>
      apply((report) => replyTo(report, threadId, message(text)), texts.replied),
    edit: (threadId, messageId, text) =>
      apply((report) => editMessage(report, threadId, messageId, text), texts.edited),
    removeReply: (threadId, messageId) =>
      apply((report) => deleteReply(report, threadId, messageId), texts.replyDeleted),
    remove: (threadId) => apply((report) => deleteThread(report, threadId), texts.deleted),
    resolve,
    replyHere: () => {
      const thread = threadHere();
      if (thread === null) return;
      shown.set(isOpen(thread) ? 'open' : 'resolved');
      drafts.begin({ kind: 'reply', threadId: thread.id });
      show();
    },
    resolveHere: () => {
      const thread = threadHere();
      if (thread !== null) resolve(thread.id, isOpen(thread));
    },
    goTo,
    go: (by) => {
      document.flush();
      const { report, active } = document.get();
      const range = document.live.get()?.caret() ?? null;
      const from = active === null ? null : { address: active.address, range };
      const next = neighbourThread(report, from, current.get(), by);
      if (next === null) {
        announce(texts.none);
        return;
      }
      show();
      goTo(next);
    },
  };
}

/** The thread in which a form is shown; undefined when that thread, or the message in it, is gone. */
function threadOf(report: Report, place: DraftPlace): CommentThread | undefined {
  if (place.kind === 'new') return undefined;
  return threadsOf(report).find(
    ({ id, messages }) =>
      id === place.threadId &&
      (place.kind === 'reply' || messages.some((message) => message.id === place.messageId)),
  );
}

function draftFor(report: Report, address: CellAddress, range: CaretRange | null): CommentDraft {
  const richText = richTextAt(report, address) ?? [];
  return range !== null && hasWords(richText, range)
    ? { target: { address, range }, quote: wordsIn(richText, range) }
    : { target: { address, range: null }, quote: '' };
}

/** What to say of a comment that was put somewhere, by where it was meant to be. */
function saidOf(target: CommentTarget, meant: CommentTarget): string {
  if (target === meant) return texts.added;
  return sameAddress(target.address, meant.address) ? texts.wordsChanged : texts.rowGone;
}

/**
 * The target of a draft, without its words when these are others by now. Of a row that is gone it is the place
 * with the caret, else the first one: what was written must not go with the row.
 */
function stillThere(
  report: Report,
  { target, quote }: CommentDraft,
  here: CellAddress | undefined,
): CommentTarget {
  const { address, range } = target;
  const richText = richTextAt(report, address);
  if (richText === undefined) {
    const isThere = here !== undefined && richTextAt(report, here) !== undefined;
    return { address: (isThere ? here : allTexts(report)[0]?.address) ?? address, range: null };
  }
  return range === null || wordsIn(richText, range) === quote ? target : { address, range: null };
}

/** The open thread after or before a place, in reading order; null when there is none at all. */
export function neighbourThread(
  report: Report,
  from: { readonly address: CellAddress; readonly range: CaretRange | null } | null,
  current: string | null,
  by: 1 | -1,
): PlacedThread | null {
  const open = placedThreads(report).filter(({ thread }) => isOpen(thread));
  const order = new Map<string, number>();
  allTexts(report).forEach(({ address }, i) => {
    order.set(addressKey(address), i);
  });
  const last = order.size;
  const at = from === null ? -1 : (order.get(addressKey(from.address)) ?? -1);
  const caret = from?.range == null ? { block: 0, offset: 0 } : orderedRange(from.range).from;
  const keyOf = ({ anchor, place }: PlacedThread): readonly number[] => {
    if (anchor !== null) {
      const { block, offset } = orderedRange(anchor.range).from;
      return [order.get(addressKey(anchor.address)) ?? last, block, offset];
    }
    const own = allTexts(report).findLastIndex(({ address }) => samePlace(placeOf(address), place));
    return [own === -1 ? last : own, Number.MAX_SAFE_INTEGER, 0];
  };
  const here = [at, caret.block, caret.offset];
  // From a thread that was gone to and whose words are gone there is no caret to go on from.
  const index = open.findIndex(({ thread, anchor }) => thread.id === current && anchor === null);
  const gone = open[index];
  if (gone !== undefined && from !== null && samePlace(gone.place, placeOf(from.address))) {
    return open[(index + by + open.length) % open.length] ?? null;
  }
  const wrapped = by === 1 ? open[0] : open.at(-1);
  const next =
    by === 1
      ? open.find((placed) => compare(keyOf(placed), here) > 0)
      : open.findLast((placed) => compare(keyOf(placed), here) < 0);
  return next ?? wrapped ?? null;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, left] of a.entries()) {
    const difference = left - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
