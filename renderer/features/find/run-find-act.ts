import type { FindAct } from './find-state.ts';
import type { FindSession } from './session-types.ts';

/** Runs what a command asks. Where the focus is decides what it starts from: the caret, or the hit shown. */
export function runFindAct(session: FindSession, act: FindAct): void {
  const isInBar = (document.activeElement?.closest('search') ?? null) !== null;
  if (act === 'next' || act === 'previous') {
    session.step(act === 'next' ? 1 : -1, isInBar ? 'shown' : 'caret');
    return;
  }
  // What is to be put in place has to be in sight: without the line for it there is nothing to do yet.
  if (act === 'replace-one' || act === 'replace-all') {
    const { isOpen, isReplacing } = session.get();
    if (isOpen && isReplacing) {
      if (act === 'replace-one') session.replaceShown();
      else session.previewAll();
      return;
    }
  }
  const isReplacing = act !== 'open';
  session.open({ isReplacing, takeSelection: !isInBar });
}
