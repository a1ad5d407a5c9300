import { addressKey, type CellAddress, richTextAt } from './address.ts';
import { allTexts } from './all-texts.ts';
import type { CaretRange } from './caret.ts';
import {
  type CommentMessage,
  type CommentPlace,
  type CommentThread,
  isOpen,
  MAX_QUOTE_LENGTH,
} from './comment.ts';
import {
  type Anchor,
  anchorRanges,
  keepAnchors,
  markRange,
  threadIdsIn,
  wordsIn,
} from './comment-anchors.ts';
import type { Report } from './report.ts';
import type { RichText } from './rich-text.ts';
import { sanitizeText } from './sanitize.ts';
import { putRichText } from './updates.ts';

// Every update is pure, as in `updates.ts`. A comment is about a row, but no part of what is written in it:
// it never changes the row's state.

/** What a comment is put on: the words in a range of a cell, or what the cell is in when `range` is null. */
export interface CommentTarget {
  readonly address: CellAddress;
  readonly range: CaretRange | null;
}

/** The threads of a report; none when it has none. */
export function threadsOf(report: Report): readonly CommentThread[] {
  return report.comments ?? [];
}

/** A comment's text as it is kept: without signs that no file may hold, lines apart by line feeds, no blank ends. */
export function cleanComment(text: string): string {
  return sanitizeText(text).replace(/\r\n?/gu, '\n').trim();
}

/**
 * Begins a thread. Its words carry its id from then on; it keeps a short copy of them.
 * A message without text, and a cell that is not there, change nothing.
 */
export function beginThread(
  report: Report,
  { address, range }: CommentTarget,
  threadId: string,
  message: CommentMessage,
): Report {
  const richText = richTextAt(report, address);
  const first = cleanMessage(message);
  if (richText === undefined || first === null) return report;
  const thread: CommentThread = {
    id: threadId,
    quote: range === null ? '' : shorten(wordsIn(richText, range)),
    place: placeOf(address),
    messages: [first],
  };
  const marked =
    range === null ? report : putRichText(report, address, markRange(richText, range, threadId));
  return { ...marked, comments: [...threadsOf(report), thread] };
}

/** Answers a thread. An answer to a resolved one opens it again: there is something to deal with. */
export function replyTo(report: Report, threadId: string, message: CommentMessage): Report {
  const reply = cleanMessage(message);
  if (reply === null) return report;
  return changeThread(report, threadId, ({ resolvedAt: _, ...thread }) => ({
    ...thread,
    messages: [...thread.messages, reply],
  }));
}

/** Changes the text of one message; an empty text changes nothing. Whose it is, the caller has to know. */
export function editMessage(
  report: Report,
  threadId: string,
  messageId: string,
  text: string,
): Report {
  const clean = cleanComment(text);
  if (clean === '') return report;
  return changeThread(report, threadId, (thread) => {
    const index = thread.messages.findIndex(({ id }) => id === messageId);
    const message = thread.messages[index];
    if (message === undefined || message.text === clean) return thread;
    return { ...thread, messages: thread.messages.with(index, { ...message, text: clean }) };
  });
}

/** Takes an answer away; the first message goes only with its whole thread. */
export function deleteReply(report: Report, threadId: string, messageId: string): Report {
  return changeThread(report, threadId, (thread) => {
    const index = thread.messages.findIndex(({ id }) => id === messageId);
    return index <= 0 ? thread : { ...thread, messages: thread.messages.toSpliced(index, 1) };
  });
}

/** Takes a thread away, and its mark from the words. The words stay. */
export function deleteThread(report: Report, threadId: string): Report {
  const threads = threadsOf(report).filter(({ id }) => id !== threadId);
  if (threads.length === threadsOf(report).length) return report;
  const { comments: _, ...rest } = keepAnchorsOf(report, (id) => id !== threadId);
  return threads.length === 0 ? rest : { ...rest, comments: threads };
}

/** Says since when a thread is resolved (ISO 8601, Z); null opens it again. */
export function resolveThread(report: Report, threadId: string, at: string | null): Report {
  return changeThread(report, threadId, (thread) => {
    if (isOpen(thread) === (at === null)) return thread;
    const { resolvedAt: _, ...open } = thread;
    return at === null ? open : { ...open, resolvedAt: at };
  });
}

/**
 * A text that is about to be pasted, with only those anchors that may come along: of threads of this report
 * whose words are nowhere any more. So cut and paste moves a comment, and a copy never doubles it.
 */
export function keepFreeAnchors(report: Report, richText: RichText): RichText {
  if (threadIdsIn(richText).size === 0) return richText;
  const known = new Set(threadsOf(report).map(({ id }) => id));
  const taken = findAnchors(report);
  return keepAnchors(richText, (id) => known.has(id) && !taken.has(id));
}

/** A report without anchors whose thread it does not have. The same object when it has none. */
export function mendComments(report: Report): Report {
  const known = new Set(threadsOf(report).map(({ id }) => id));
  return keepAnchorsOf(report, (id) => known.has(id));
}

/** A thread with where its words are now. */
export interface PlacedThread {
  readonly thread: CommentThread;
  /** Its words, where they first come; null when they are gone, or there never were any. */
  readonly anchor: Anchor | null;
  /** The words it is about as they are now, shortened; as they were when they are gone; empty for a whole row. */
  readonly words: string;
  /** Whether it was about words that are gone. */
  readonly isOrphan: boolean;
  /** The row or section it belongs to now. */
  readonly place: CommentPlace;
}

/** Every thread in reading order: where its words are, else after those of the row or section it was begun in. */
export function placedThreads(report: Report): readonly PlacedThread[] {
  const threads = threadsOf(report);
  if (threads.length === 0) return [];
  const anchors = findAnchors(report);
  const orderOf = new Map<string, number>();
  allTexts(report).forEach(({ address }, i) => {
    orderOf.set(addressKey(address), i);
    orderOf.set(placeKey(placeOf(address)), i + 0.5);
  });
  return threads
    .map((thread, i) => {
      const anchor = anchors.get(thread.id) ?? null;
      const place = anchor === null ? thread.place : placeOf(anchor.address);
      const key = anchor === null ? placeKey(place) : addressKey(anchor.address);
      const { block, offset } = anchor?.range.anchor ?? { block: 0, offset: 0 };
      const text = anchor === null ? undefined : richTextAt(report, anchor.address);
      const words =
        anchor === null || text === undefined ? thread.quote : shorten(wordsIn(text, anchor.range));
      const isOrphan = anchor === null && thread.quote !== '';
      const placed = { thread, anchor, words, isOrphan, place };
      return { placed, key: [orderOf.get(key) ?? Number.MAX_SAFE_INTEGER, block, offset, i] };
    })
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ placed }) => placed);
}

/** The row or section a writable place belongs to. */
export function placeOf(address: CellAddress): CommentPlace {
  return address.kind === 'prose'
    ? { sectionId: address.sectionId }
    : { sectionId: address.sectionId, rowId: address.rowId };
}

/** Whether two places are the same row or section. */
export function samePlace(a: CommentPlace, b: CommentPlace): boolean {
  return a.sectionId === b.sectionId && a.rowId === b.rowId;
}

function placeKey({ sectionId, rowId }: CommentPlace): string {
  return `place/${sectionId}/${rowId ?? ''}`;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [i, left] of a.entries()) {
    const difference = left - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Where each thread's words first come. */
function findAnchors(report: Report): ReadonlyMap<string, Anchor> {
  const found = new Map<string, Anchor>();
  for (const { address, richText } of allTexts(report)) {
    for (const [id, range] of anchorRanges(richText)) {
      if (!found.has(id)) found.set(id, { address, range });
    }
  }
  return found;
}

function keepAnchorsOf(report: Report, isKept: (threadId: string) => boolean): Report {
  let result = report;
  for (const { address, richText } of allTexts(report)) {
    const kept = keepAnchors(richText, isKept);
    if (kept !== richText) result = putRichText(result, address, kept);
  }
  return result;
}

function changeThread(
  report: Report,
  threadId: string,
  change: (thread: CommentThread) => CommentThread,
): Report {
  const threads = threadsOf(report);
  const index = threads.findIndex(({ id }) => id === threadId);
  const thread = threads[index];
  if (thread === undefined) return report;
  const next = change(thread);
  return next === thread ? report : { ...report, comments: threads.with(index, next) };
}

function cleanMessage(message: CommentMessage): CommentMessage | null {
  const text = cleanComment(message.text);
  return text === '' ? null : { ...message, author: sanitizeText(message.author).trim(), text };
}

function shorten(words: string): string {
  const signs = [...words];
  if (signs.length <= MAX_QUOTE_LENGTH) return words;
  return `${signs.slice(0, MAX_QUOTE_LENGTH - 1).join('')}…`;
}
