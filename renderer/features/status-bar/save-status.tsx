import { useEffect, useState } from 'react';
import { describeReason } from '../../../shared/texts/reasons.ts';
import { statusBarTexts as texts } from '../../../shared/texts/status-bar.ts';
import { formatTime } from '../../../shared/texts/time.ts';
import type { Autosave, SaveStatus as Status } from '../../state/autosave.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

export interface SaveStatusProps {
  readonly autosave: Pick<Autosave, 'status' | 'moved' | 'dismissMoved'>;
  readonly onSaveCopy: () => void;
}

/** Whether what is on screen is on disk. A failure is loud, and so is the good save that ends it. */
export function SaveStatus({ autosave, onSaveCopy }: SaveStatusProps): React.JSX.Element {
  const isSavedAgain = useSavedAgain(autosave);
  return (
    <>
      <Shown autosave={autosave} onSaveCopy={onSaveCopy} />
      {/* There all along: what appears together with its words is not read aloud. */}
      <p className="visually-hidden" aria-live="polite">
        {isSavedAgain ? texts.savedAgain : ''}
      </p>
    </>
  );
}

/** Whether the last save was a good one after one that failed. Ordinary saves are nothing to be read aloud. */
function useSavedAgain({ status }: SaveStatusProps['autosave']): boolean {
  const [isSavedAgain, setSavedAgain] = useState(false);
  useEffect(() => {
    let hasFailed = status.get().kind === 'failed';
    return status.subscribe(() => {
      const { kind } = status.get();
      if (kind === 'failed') hasFailed = true;
      if (kind === 'failed' || kind === 'pending') setSavedAgain(false);
      if (kind !== 'saved') return;
      setSavedAgain(hasFailed);
      hasFailed = false;
    });
  }, [status]);
  return isSavedAgain;
}

/** What is seen: the last save, or why it failed, what to do, and a copy. */
function Shown({ autosave, onSaveCopy }: SaveStatusProps): React.JSX.Element {
  const current = useSelected(autosave.status, (value) => value);
  const moved = useSelected(autosave.moved, (value) => value);
  if (current.kind === 'failed') {
    return (
      <div className="save-failed" role="alert">
        <Icon name="warning" />
        <p>
          {texts.failed(describeReason(current.reason))}
          {texts.failedHint}
        </p>
        <Button size="small" onClick={onSaveCopy}>
          {texts.saveCopy}
        </Button>
      </div>
    );
  }
  if (moved !== null) {
    return (
      <div className="save-failed" role="alert">
        <Icon name="warning" />
        <p>{describeReason(moved)}</p>
        <Button size="small" onClick={autosave.dismissMoved}>
          {texts.understood}
        </Button>
      </div>
    );
  }
  return (
    <p className="save-status" data-save={current.kind}>
      {wordsOf(current)}
    </p>
  );
}

function wordsOf(status: Exclude<Status, { kind: 'failed' }>): string {
  switch (status.kind) {
    case 'saved':
      return texts.saved(formatTime(status.at));
    case 'saving':
      return texts.saving;
    case 'pending':
      return texts.pending;
    case 'untouched':
      return texts.untouched;
  }
}
