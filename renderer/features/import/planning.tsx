import type { Reason } from '../../../shared/model/reason.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonWords } from '../../ui/reason-words.tsx';

interface PlanningProps {
  /** Why there will be no answer; null while one is worked out. */
  readonly failure: Reason | null;
  readonly onCancel: () => void;
}

/** Instead of what a document says, while that is worked out. */
export function Planning({ failure, onCancel }: PlanningProps): React.JSX.Element {
  return (
    <>
      {failure === null ? (
        <p className="muted" role="status">
          {texts.planning}
        </p>
      ) : (
        <p className="import-warning" role="alert">
          <ReasonWords reason={failure} />
        </p>
      )}
      <div className="import-acts import-end">
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </>
  );
}
