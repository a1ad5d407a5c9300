import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAnnouncer } from './announcer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the same words said again are another text each time, which reads the same', () => {
  const { announcement, announce } = createAnnouncer();
  const told: string[] = [];
  announcement.subscribe(() => told.push(announcement.get()));
  for (const words of ['saved', 'saved', 'saved', 'copied', 'saved']) announce(words);
  expect(told.map((words) => words.trimEnd())).toEqual([
    'saved',
    'saved',
    'saved',
    'copied',
    'saved',
  ]);
  expect(told[1]).not.toBe(told[0]);
  expect(told[2]).not.toBe(told[1]);
});

test('what was said goes after a while, counted from the last time', () => {
  const { announcement, announce } = createAnnouncer();
  announce('saved');
  vi.advanceTimersByTime(9000);
  announce('copied');
  vi.advanceTimersByTime(9000);
  expect(announcement.get()).toBe('copied');
  vi.advanceTimersByTime(1000);
  expect(announcement.get()).toBe('');
});
