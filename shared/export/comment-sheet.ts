import { type CommentMessage, isOpen } from '../model/comment.ts';
import { commentsOf } from '../model/comment-anchors.ts';
import { type PlacedThread, placedThreads } from '../model/comments.ts';
import type { Inline } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { exportTexts } from '../texts/export.ts';
import type { CommentChoice } from './export-options.ts';

const texts = exportTexts.comments;

/** One message of a thread, as a comment of a document. */
export interface PrintedComment {
  /** 0, 1, 2 … in the order of the document. */
  readonly id: number;
  readonly author: string;
  /** 王小 of 王小明, JD of John Doe. */
  readonly initials: string;
  /** In Taiwan (UTC+8): word processors show the time as it is written, whatever its zone. */
  readonly at: Date;
  readonly lines: readonly string[];
  readonly isResolved: boolean;
  /** The first message of the thread; null for that one itself. */
  readonly parentId: number | null;
}

/** How a format writes comments into a line of text. */
export interface CommentSigns<Sign> {
  readonly begin: (comment: PrintedComment) => Sign;
  readonly end: (comment: PrintedComment) => readonly Sign[];
  /** A comment that is about no words. */
  readonly point: (comment: PrintedComment) => Sign;
}

/** The comments of one document on their way into it. Asked in the order of the document. */
export interface CommentSheet<Sign> {
  /** Whether a thread is printed. */
  readonly has: (threadId: string) => boolean;
  /** Begins the comments that `right` has and `left`, the run before it, has not. */
  readonly begin: (left: Inline | undefined, right: Inline) => readonly Sign[];
  /** Ends the comments that `left` has and `right`, the run after it, has not. */
  readonly end: (left: Inline, right: Inline | undefined) => readonly Sign[];
  /** The next line of text is in this section or row: it takes the comments about that as a whole. */
  readonly enter: (sectionId: string, rowId?: string) => void;
  /** The comments that wait for a line of text. */
  readonly takeWaiting: () => readonly Sign[];
  /** Those that no place of the document could take. To be asked last. */
  readonly takeLeft: () => readonly Sign[];
  /** Everything given out so far, for the document's own part. */
  readonly all: () => readonly PrintedComment[];
}

/**
 * The comments of a report for a new document; null when none are wanted, so that nothing at all is different.
 *
 * A thread is a comment and its answers, all on the same words. Words that are apart, in two cells say, get the
 * thread each. What is about no words stands where the text of its row begins.
 */
export function createCommentSheet<Sign>(
  report: Report,
  choice: CommentChoice,
  signs: CommentSigns<Sign>,
): CommentSheet<Sign> | null {
  if (choice === 'none') return null;
  const threads = placedThreads(report).filter(({ thread }) => choice === 'all' || isOpen(thread));
  const byId = new Map(threads.map((placed) => [placed.thread.id, placed]));
  const wordless = new Set(threads.filter(({ anchor }) => anchor === null));
  const printed: PrintedComment[] = [];
  /** The comments that have begun and not ended, by thread. */
  const open = new Map<string, readonly PrintedComment[]>();
  let waiting: readonly Sign[] = [];

  const add = (placed: PlacedThread): readonly PrintedComment[] => {
    const first = printed.length;
    return printedMessages(placed).map((message, i) => {
      const comment: PrintedComment = {
        id: printed.length,
        author: message.author,
        initials: message.initials,
        at: officeTime(message.at),
        lines: message.text.split('\n'),
        isResolved: !isOpen(placed.thread),
        parentId: i === 0 ? null : first,
      };
      printed.push(comment);
      return comment;
    });
  };
  const without = (left: Inline | undefined, right: Inline | undefined): readonly string[] => {
    const others = commentsOf(right);
    return commentsOf(left).filter((id) => !others.includes(id));
  };
  const takeOf = (isTaken: (placed: PlacedThread) => boolean): readonly Sign[] =>
    [...wordless].filter(isTaken).flatMap((placed) => {
      wordless.delete(placed);
      return add(placed).map(signs.point);
    });

  return {
    has: (threadId) => byId.has(threadId),
    begin: (left, right) =>
      without(right, left).flatMap((threadId) => {
        const placed = byId.get(threadId);
        const begun = placed === undefined ? [] : add(placed);
        open.set(threadId, begun);
        return begun.map(signs.begin);
      }),
    end: (left, right) =>
      without(left, right).flatMap((threadId) => {
        const ended = open.get(threadId) ?? [];
        open.delete(threadId);
        return ended.flatMap(signs.end);
      }),
    enter: (sectionId, rowId) => {
      const own = takeOf(({ place }) => place.sectionId === sectionId && place.rowId === rowId);
      waiting = [...waiting, ...own];
    },
    takeWaiting: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    takeLeft: () => {
      const taken = [...waiting, ...takeOf(() => true)];
      waiting = [];
      return taken;
    },
    all: () => printed,
  };
}

/** What is printed of one message. */
export interface PrintedMessage extends CommentMessage {
  readonly initials: string;
}

/** What is said in a thread, with what only this program knows of it in words. Nobody is without a name. */
export function printedMessages(placed: PlacedThread): readonly PrintedMessage[] {
  return messagesOf(placed).map((message) => ({
    ...message,
    initials: initialsOf(message.author),
    author: message.author === '' ? texts.unnamed : message.author,
  }));
}

function messagesOf({ thread, isOrphan }: PlacedThread): readonly CommentMessage[] {
  const messages = thread.messages.map((message, i) =>
    i === 0 && isOrphan
      ? { ...message, text: `${texts.wordsGone(thread.quote)}\n${message.text}` }
      : message,
  );
  const { resolvedAt } = thread;
  if (resolvedAt === undefined) return messages;
  // Word knows a state 「resolved」 only of comments with an answer, and not every program shows it.
  return [...messages, { id: '', author: texts.program, at: resolvedAt, text: texts.resolved }];
}

function officeTime(iso: string): Date {
  return new Date(Date.parse(iso) + 8 * 60 * 60_000);
}

function initialsOf(author: string): string {
  const parts = author.split(/\s+/u).filter((part) => part !== '');
  const letters = parts.length > 1 ? parts.map((part) => [...part][0] ?? '') : [...author];
  return letters.slice(0, 2).join('');
}
