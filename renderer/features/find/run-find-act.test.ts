// @vitest-environment happy-dom

import { expect, test } from 'vitest';
import { runFindAct } from './run-find-act.ts';
import type { FindSession } from './session-types.ts';

/** A session in this state that notes what is asked of it. */
function session(state: { isOpen: boolean; isReplacing: boolean; hits: number }) {
  const asked: unknown[] = [];
  const part: Pick<FindSession, 'open' | 'replaceShown' | 'setListed' | 'step'> = {
    open: (how) => asked.push(how),
    replaceShown: () => asked.push('replace'),
    setListed: (isListed) => asked.push(`listed ${isListed}`),
    step: (by, from) => asked.push(`${by} ${from}`),
  };
  const get = () => ({ ...state, hits: new Array(state.hits).fill(null) });
  return { asked, session: { ...part, get } as unknown as FindSession };
}

test('replacing opens its line first, so that it is seen what is put in place', () => {
  for (const isOpen of [false, true]) {
    for (const act of ['replace-one', 'replace-all'] as const) {
      const { asked, session: closed } = session({ isOpen, isReplacing: false, hits: 2 });
      runFindAct(closed, act);
      expect(asked).toEqual([{ isReplacing: true, takeSelection: true }]);
    }
  }
});

test('with the line in sight one hit is replaced, or all are listed; without a hit nothing is', () => {
  const { asked, session: ready } = session({ isOpen: true, isReplacing: true, hits: 2 });
  runFindAct(ready, 'replace-one');
  runFindAct(ready, 'replace-all');
  expect(asked).toEqual(['replace', 'listed true']);
  const none = session({ isOpen: true, isReplacing: true, hits: 0 });
  runFindAct(none.session, 'replace-all');
  expect(none.asked).toEqual([]);
});
