import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeptComment } from '../../shared/model/comment-draft.ts';
import { createCommentDrafts, NEW_COMMENT } from './comment-drafts.ts';
import { keepDrafts } from './keep-drafts.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const ABOUT = {
  target: { address: { kind: 'prose', sectionId: 's' }, range: null },
  quote: '',
} as const;

function keeping(answers: boolean[] = [], saves: boolean[] = []) {
  const drafts = createCommentDrafts();
  const kept: (readonly KeptComment[])[] = [];
  const keeper = keepDrafts(drafts, {
    keep: async (now) => {
      kept.push(now);
      return answers.shift() ?? true;
    },
    save: async () => saves.shift() ?? true,
    now: () => Date.now(),
    later: (callback, ms) => {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  });
  drafts.begin(NEW_COMMENT);
  drafts.begun.set(ABOUT);
  return { drafts, keeper, kept };
}

test('what is written is kept once after a pause, with what it is about', async () => {
  const { drafts, kept } = keeping();
  drafts.write(NEW_COMMENT, '出');
  drafts.write(NEW_COMMENT, '出處');
  expect(kept).toEqual([]);
  await vi.advanceTimersByTimeAsync(600);
  expect(kept).toEqual([[{ place: NEW_COMMENT, text: '出處', about: ABOUT }]]);
});

test('somebody who never pauses is kept all the same', async () => {
  const { drafts, kept } = keeping();
  for (let i = 0; i < 8; i += 1) {
    drafts.write(NEW_COMMENT, '字'.repeat(i + 1));
    await vi.advanceTimersByTimeAsync(500);
  }
  expect(kept.length).toBeGreaterThan(0);
});

test('what is saved or cancelled is forgotten, and so is what was written away again', async () => {
  const { drafts, kept } = keeping();
  const reply = { kind: 'reply', threadId: 't' } as const;
  drafts.begin(reply);
  drafts.write(reply, '好');
  drafts.write(NEW_COMMENT, '出處');
  await vi.advanceTimersByTimeAsync(600);
  drafts.end(NEW_COMMENT);
  drafts.write(reply, ' ');
  await vi.advanceTimersByTimeAsync(600);
  expect(kept.at(-1)).toEqual([]);
});

test('leaving keeps at once, and says whether it is kept; a failure is tried again', async () => {
  const { drafts, keeper, kept } = keeping([false]);
  drafts.write(NEW_COMMENT, '出處');
  expect(await keeper.keepNow()).toBe(false);
  expect(await keeper.keepNow()).toBe(true);
  expect(await keeper.keepNow()).toBe(true);
  expect(kept).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(5000);
  expect(kept).toHaveLength(2);
});

test('drafts of the last time are there again, with the form open, and are not kept before they change', async () => {
  const reply = { kind: 'reply', threadId: 't' } as const;
  const before = [
    { place: NEW_COMMENT, text: '出處', about: ABOUT },
    { place: reply, text: '好' },
  ];
  const drafts = createCommentDrafts(before);
  expect(drafts.begun.get()).toEqual(ABOUT);
  expect([...drafts.open.get()]).toEqual(['new', 'reply t']);
  expect(drafts.textOf(reply)).toBe('好');
  expect(drafts.unsent()).toEqual([NEW_COMMENT, reply]);
  expect(drafts.kept()).toEqual(before);
});

test('a comment that was saved is forgotten only when its report is on disk', async () => {
  const { drafts, keeper, kept } = keeping([], [false]);
  drafts.write(NEW_COMMENT, '出處');
  await vi.advanceTimersByTimeAsync(600);
  drafts.end(NEW_COMMENT);
  await vi.advanceTimersByTimeAsync(600);
  expect(kept).toHaveLength(1);
  expect(await keeper.keepNow()).toBe(true);
  expect(kept).toEqual([[{ place: NEW_COMMENT, text: '出處', about: ABOUT }], []]);
});

test('other words that a comment is about are kept as well', async () => {
  const { drafts, kept } = keeping();
  drafts.write(NEW_COMMENT, '出處');
  await vi.advanceTimersByTimeAsync(600);
  const about = { ...ABOUT, quote: '全年' };
  drafts.begun.set(about);
  await vi.advanceTimersByTimeAsync(600);
  expect(kept.at(-1)).toEqual([{ place: NEW_COMMENT, text: '出處', about }]);
});

test('a changed message of the last time is unsent as long as it says something else', () => {
  const edit = { kind: 'edit', threadId: 't', messageId: 'm' } as const;
  const drafts = createCommentDrafts([{ place: edit, text: '' }], () => '甲');
  expect(drafts.unsent()).toEqual([edit]);
  drafts.write(edit, '甲');
  expect(drafts.unsent()).toEqual([]);
});
