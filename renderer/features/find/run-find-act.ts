import type { FindAct } from './find-state.ts';
import type { FindSession } from './session-types.ts';

/** Runs what a command asks. Where the focus is decides what it starts from: the caret, or the hit shown. */
export function runFindAct(session: FindSession, act: FindAct): void {
  const isInBar = (document.activeElement?.closest('search') ?? null) !== null;
  if (act === 'next' || act === 'previous') {
    session.step(act === 'next' ? 1 : -1, isInBar ? 'shown' : 'caret');
    return;
  }
  session.open({ isReplacing: act === 'replace', takeSelection: !isInBar });
}
