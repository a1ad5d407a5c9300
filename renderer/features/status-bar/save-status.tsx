import { describeReason } from '../../../shared/texts/reasons.ts';
import { statusBarTexts as texts } from '../../../shared/texts/status-bar.ts';
import { formatTime } from '../../../shared/texts/time.ts';
import type { SaveStatus as Status } from '../../state/autosave.ts';
import { type Readable, useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

export interface SaveStatusProps {
  readonly status: Readable<Status>;
  readonly onSaveCopy: () => void;
}

/** Whether what is on screen is on disk. A failure is loud, says what to do, and offers a copy. */
export function SaveStatus({ status, onSaveCopy }: SaveStatusProps): React.JSX.Element {
  const current = useSelected(status, (value) => value);
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
