// @vitest-environment happy-dom

import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import type { Reason } from '../../../shared/model/reason.ts';
import { describeReason } from '../../../shared/texts/reasons.ts';
import { statusBarTexts as texts } from '../../../shared/texts/status-bar.ts';
import { formatTime } from '../../../shared/texts/time.ts';
import type { SaveStatus as Status } from '../../state/autosave.ts';
import { createStore } from '../../state/store.ts';
import { click, type Rendered, render } from '../../testing/render.tsx';
import { SaveStatus } from './save-status.tsx';

let shown: Rendered;
afterEach(() => shown.unmount());

/** An autosave in a given state, without a disk. */
function autosaveIn(state: Status, why: Reason | null = null) {
  const status = createStore<Status>(state);
  const moved = createStore<Reason | null>(why);
  return { status, moved, dismissMoved: () => moved.set(null) };
}

const AT = '2026-11-21T02:32:05.000Z';

test('each state of saving has its words', async () => {
  const autosave = autosaveIn({ kind: 'untouched' });
  const { status } = autosave;
  shown = await render(<SaveStatus autosave={autosave} onSaveCopy={() => undefined} />);
  const words: (string | null)[] = [];
  const states: readonly Status[] = [
    { kind: 'untouched' },
    { kind: 'pending' },
    { kind: 'saving' },
    { kind: 'saved', at: AT },
  ];
  for (const state of states) {
    await act(async () => status.set(state));
    words.push(shown.container.textContent);
  }
  expect(words).toEqual([
    texts.untouched,
    texts.pending,
    texts.saving,
    texts.saved(formatTime(AT)),
  ]);
});

test('a failure says why, is announced, and offers a copy', async () => {
  const reason: Reason = { code: 'disk-full', file: 'D:\\報告\\成果.json' };
  let copies = 0;
  shown = await render(
    <SaveStatus
      autosave={autosaveIn({ kind: 'failed', reason })}
      onSaveCopy={() => {
        copies += 1;
      }}
    />,
  );
  expect(shown.find('[role="alert"]').textContent).toContain(describeReason(reason));
  await click(shown.byText(texts.saveCopy));
  expect(copies).toBe(1);
});

test('that the report goes on in another file stays on screen until it is read', async () => {
  const reason: Reason = { code: 'file-changed-outside', file: 'a.json', keptAs: 'b.json' };
  const autosave = autosaveIn({ kind: 'saved', at: AT }, reason);
  shown = await render(<SaveStatus autosave={autosave} onSaveCopy={() => undefined} />);
  expect(shown.find('[role="alert"]').textContent).toContain(describeReason(reason));
  await click(shown.byText(texts.understood));
  expect(shown.container.textContent).toBe(texts.saved(formatTime(AT)));
});

test('the good save after a failure is read aloud once, ordinary saves are not', async () => {
  const { status, ...rest } = autosaveIn({ kind: 'saved', at: AT });
  shown = await render(<SaveStatus autosave={{ status, ...rest }} onSaveCopy={() => undefined} />);
  const aloud = (): string | null => shown.find('[aria-live="polite"]').textContent;
  const region = shown.find('[aria-live="polite"]');
  const heard: (string | null)[] = [];
  const reason: Reason = { code: 'disk-full', file: 'D:\\報告\\成果.json' };
  const states: readonly Status[] = [
    { kind: 'saved', at: AT },
    { kind: 'failed', reason },
    { kind: 'saving' },
    { kind: 'saved', at: AT },
    { kind: 'pending' },
    { kind: 'saved', at: AT },
  ];
  for (const state of states) {
    await act(async () => status.set(state));
    heard.push(aloud());
  }
  expect(heard).toEqual(['', '', '', texts.savedAgain, '', '']);
  expect(shown.find('[aria-live="polite"]')).toBe(region);
});
