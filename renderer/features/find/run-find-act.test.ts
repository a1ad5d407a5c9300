// @vitest-environment happy-dom

import { expect, test } from 'vitest';
import { runFindAct } from './run-find-act.ts';
import type { FindSession } from './session-types.ts';

/** A session in this state that notes what is asked of it. */
function session(state: { isOpen: boolean; isReplacing: boolean }) {
  const asked: unknown[] = [];
  const part: Pick<FindSession, 'open' | 'replaceShown' | 'previewAll' | 'step'> = {
    open: (how) => asked.push(how),
    replaceShown: () => asked.push('replace'),
    previewAll: () => asked.push('preview'),
    step: (by, from) => asked.push(`${by} ${from}`),
  };
  const get = () => state;
  return { asked, session: { ...part, get } as unknown as FindSession };
}

test('replacing opens its line first, so that it is seen what is put in place', () => {
  for (const isOpen of [false, true]) {
    for (const act of ['replace-one', 'replace-all'] as const) {
      const { asked, session: closed } = session({ isOpen, isReplacing: false });
      runFindAct(closed, act);
      expect(asked).toEqual([{ isReplacing: true, takeSelection: true }]);
    }
  }
});

test('with the line in sight one hit is replaced, or all are listed', () => {
  const { asked, session: ready } = session({ isOpen: true, isReplacing: true });
  runFindAct(ready, 'replace-one');
  runFindAct(ready, 'replace-all');
  expect(asked).toEqual(['replace', 'preview']);
});
