import type { CommentMessage, CommentThread } from '../model/comment.ts';
import { threadsOf } from '../model/comments.ts';
import type { Report } from '../model/report.ts';

/**
 * The threads of a report with those of its part: new ones behind, new answers in the order of their time. A
 * thread that came along when the part was cut out and that the whole has deleted since stays deleted. Threads
 * that do not change are the same objects.
 */
export function mergeThreads(whole: Report, part: Report): readonly CommentThread[] {
  const own = threadsOf(whole);
  const ids = new Set(own.map(({ id }) => id));
  const coming = new Map(threadsOf(part).map((thread) => [thread.id, thread]));
  const cut = new Set(part.part?.threads ?? []);
  const fresh = threadsOf(part).filter(({ id }) => !ids.has(id) && !cut.has(id));
  return [...own.map((thread) => mergeThread(thread, coming.get(thread.id))), ...fresh];
}

/** How many threads a part brings, or has answered or resolved. */
export function countThreads(whole: Report, part: Report): number {
  const before = new Set(threadsOf(whole));
  return mergeThreads(whole, part).filter((thread) => !before.has(thread)).length;
}

function mergeThread(own: CommentThread, other: CommentThread | undefined): CommentThread {
  if (other === undefined) return own;
  const ids = new Set(own.messages.map(({ id }) => id));
  const fresh = other.messages.filter(({ id }) => !ids.has(id));
  const resolves = own.resolvedAt === undefined && other.resolvedAt !== undefined;
  if (fresh.length === 0 && !resolves) return own;
  const [first, ...answers] = [...own.messages, ...fresh];
  if (first === undefined) return own;
  const messages = [first, ...answers.sort(byTime)];
  return resolves && other.resolvedAt !== undefined
    ? { ...own, messages, resolvedAt: other.resolvedAt }
    : { ...own, messages };
}

function byTime(a: CommentMessage, b: CommentMessage): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}
