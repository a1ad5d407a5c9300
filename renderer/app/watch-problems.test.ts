// @vitest-environment happy-dom

import { afterEach, expect, test } from 'vitest';
import { appTexts } from '../../shared/texts/app.ts';
import { createFakeBridge } from '../bridge/fake-bridge.ts';
import { describeProblem } from './describe-problem.ts';
import { createProblemLog, watchProblems } from './watch-problems.ts';

let stop = (): void => undefined;
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function watched() {
  const bridge = createFakeBridge();
  stop = watchProblems(window, createProblemLog(bridge.api.invoke));
  return bridge;
}

const notices = (): readonly Element[] => [...document.querySelectorAll('.problem-notice')];

function rejection(reason: unknown): Event {
  return Object.assign(new Event('unhandledrejection'), { reason });
}

test.each([
  ['thrown', (bug: Error) => new ErrorEvent('error', { error: bug, message: bug.message })],
  ['rejected', rejection],
])('a bug that is %s is noted and told', (_how, event) => {
  const bridge = watched();
  const bug = new TypeError('no such cell');
  window.dispatchEvent(event(bug));
  expect(bridge.calls).toEqual([{ channel: 'app:log-problem', args: describeProblem(bug) }]);
  expect(notices().map((notice) => notice.getAttribute('role'))).toEqual(['alert']);
  expect(notices()[0]?.textContent).toContain(appTexts.problem);
});

test('one notice stands for many problems, until it was seen', () => {
  const bridge = watched();
  for (let i = 0; i < 100; i += 1) window.dispatchEvent(rejection(new Error('again')));
  expect(notices()).toHaveLength(1);
  expect(bridge.calls).toHaveLength(50);
  notices()[0]?.querySelector('button')?.click();
  expect(notices()).toEqual([]);
});

test('a layout that takes one frame more is no problem', () => {
  const bridge = watched();
  const message = 'ResizeObserver loop completed with undelivered notifications.';
  window.dispatchEvent(new ErrorEvent('error', { message }));
  expect([bridge.calls, notices()]).toEqual([[], []]);
});

test('what is noted says where in the program, and nothing of the report', () => {
  const bug = new Error('cannot read 機密 of "14 days"');
  bug.stack = 'Error: cannot read 機密 of "14 days"\n    at a (app.js:1:2)\n    at b (app.js:3:4)';
  expect(describeProblem(bug)).toEqual({
    message: 'Error: cannot read .. of "..."',
    stack: 'at a (app.js:1:2) | at b (app.js:3:4)',
  });
  expect(describeProblem('機密')).toEqual({ message: 'thrown: string', stack: '' });
  expect(describeProblem(new Error('x'.repeat(9999))).message).toHaveLength(300);
});
