import type { FindSession } from './find-session.ts';
import type { FindAct } from './find-state.ts';

/** Runs what a command asks. Where the focus is decides what it starts from: the caret, or the hit shown. */
export function runFindAct(session: FindSession, act: FindAct): void {
  const isInBar = (document.activeElement?.closest('search') ?? null) !== null;
  if (act === 'next' || act === 'previous') {
    session.step(act === 'next' ? 1 : -1, isInBar ? 'shown' : 'caret');
    return;
  }
  session.open({ isReplacing: act === 'replace', takeSelection: !isInBar });
}
