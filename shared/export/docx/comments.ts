import {
  CommentRangeEnd,
  CommentRangeStart,
  type ICommentOptions,
  type IXmlableObject,
  Paragraph,
  TextRun,
} from 'docx';
import { type CommentMessage, isOpen } from '../../model/comment.ts';
import { commentsOf } from '../../model/comment-anchors.ts';
import { type PlacedThread, placedThreads } from '../../model/comments.ts';
import type { Inline } from '../../model/inline.ts';
import type { Report } from '../../model/report.ts';
import { sanitizeText } from '../../model/sanitize.ts';
import { exportTexts } from '../../texts/export.ts';
import type { CommentChoice } from '../export-options.ts';
import { PlainRun } from './plain-run.ts';

const texts = exportTexts.comments;

/** What may stand between the runs of a paragraph: where a comment begins or ends, and its number. */
export type CommentSign = CommentRangeStart | CommentRangeEnd | CommentMark;

/** The comments of one document on their way into it. Asked in the order of the document. */
export interface CommentSheet {
  /** Whether a thread is printed. */
  readonly has: (threadId: string) => boolean;
  /** Begins the comments that `right` has and `left`, the run before it, has not. */
  readonly begin: (left: Inline | undefined, right: Inline) => readonly CommentSign[];
  /** Ends the comments that `left` has and `right`, the run after it, has not. */
  readonly end: (left: Inline, right: Inline | undefined) => readonly CommentSign[];
  /** The next line of text is in this section or row: it takes the comments about that as a whole. */
  readonly enter: (sectionId: string, rowId?: string) => void;
  /** The comments that wait for a line of text. */
  readonly takeWaiting: () => readonly CommentSign[];
  /** Those that no place of the document could take. To be asked last. */
  readonly takeLeft: () => readonly CommentSign[];
  /** Everything given out so far, for the document's own part. */
  readonly all: () => readonly ICommentOptions[];
}

/** A run that holds nothing but the number of a comment. */
export class CommentMark extends TextRun {
  readonly #id: number;

  constructor(id: number) {
    super({});
    this.#id = id;
  }

  override prepForXml(): IXmlableObject {
    return { 'w:r': [{ 'w:commentReference': { _attr: { 'w:id': this.#id } } }] };
  }
}

/**
 * The comments of a report for a new document; null when none are wanted, so that nothing at all is different.
 *
 * A thread is a comment and its answers, all on the same words. Words that are apart, in two cells say, get the
 * thread each. What is about no words stands where the text of its row begins.
 */
export function createCommentSheet(report: Report, choice: CommentChoice): CommentSheet | null {
  if (choice === 'none') return null;
  const threads = placedThreads(report).filter(({ thread }) => choice === 'all' || isOpen(thread));
  const byId = new Map(threads.map((placed) => [placed.thread.id, placed]));
  const wordless = new Set(threads.filter(({ anchor }) => anchor === null));
  const options: ICommentOptions[] = [];
  /** The numbers of the comments that have begun and not ended, by thread. */
  const open = new Map<string, readonly number[]>();
  let waiting: readonly CommentSign[] = [];

  const add = (placed: PlacedThread): readonly number[] => {
    const parentId = options.length;
    return messagesOf(placed).map((message, i) => {
      const id = options.length;
      options.push({
        id,
        author: message.author === '' ? texts.unnamed : message.author,
        initials: initialsOf(message.author),
        date: officeTime(message.at),
        children: message.text.split('\n').map(toParagraph),
        resolved: !isOpen(placed.thread),
        ...(i === 0 ? {} : { parentId }),
      });
      return id;
    });
  };
  const without = (left: Inline | undefined, right: Inline | undefined): readonly string[] => {
    const others = commentsOf(right);
    return commentsOf(left).filter((id) => !others.includes(id));
  };
  const takeOf = (isTaken: (placed: PlacedThread) => boolean): readonly CommentSign[] =>
    [...wordless].filter(isTaken).flatMap((placed) => {
      wordless.delete(placed);
      return add(placed).map((id) => new CommentMark(id));
    });

  return {
    has: (threadId) => byId.has(threadId),
    begin: (left, right) =>
      without(right, left).flatMap((threadId) => {
        const placed = byId.get(threadId);
        const ids = placed === undefined ? [] : add(placed);
        open.set(threadId, ids);
        return ids.map((id) => new CommentRangeStart(id));
      }),
    end: (left, right) =>
      without(left, right).flatMap((threadId) => {
        const ids = open.get(threadId) ?? [];
        open.delete(threadId);
        return ids.flatMap((id) => [new CommentRangeEnd(id), new CommentMark(id)]);
      }),
    enter: (sectionId, rowId) => {
      const own = takeOf(({ place }) => place.sectionId === sectionId && place.rowId === rowId);
      waiting = [...waiting, ...own];
    },
    takeWaiting: () => {
      const signs = waiting;
      waiting = [];
      return signs;
    },
    takeLeft: () => {
      const signs = [...waiting, ...takeOf(() => true)];
      waiting = [];
      return signs;
    },
    all: () => options,
  };
}

/** What is said in a thread, with what only this program knows of it in words. */
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

function toParagraph(line: string): Paragraph {
  return new Paragraph({ children: [new PlainRun(sanitizeText(line))] });
}

/** Word shows the time of a comment as it is written, whatever its zone: so it is that of Taiwan (UTC+8). */
function officeTime(iso: string): Date {
  return new Date(Date.parse(iso) + 8 * 60 * 60_000);
}

/** 王小 of 王小明, JD of John Doe. */
function initialsOf(author: string): string {
  const parts = author.split(/\s+/u).filter((part) => part !== '');
  const letters = parts.length > 1 ? parts.map((part) => [...part][0] ?? '') : [...author];
  return letters.slice(0, 2).join('');
}
