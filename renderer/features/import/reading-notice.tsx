import type { Reason } from '../../../shared/model/reason.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonWords } from '../../ui/reason-words.tsx';
import './import.css';

interface ReadingNoticeProps {
  readonly isReading: boolean;
  /** Why the last document was not read, where nothing else tells it. */
  readonly failure: Reason | null;
  readonly onStop: () => void;
}

/** That a document is being read, over the lower edge of the window: whoever writes goes on writing. */
export function ReadingNotice({
  isReading,
  failure,
  onStop,
}: ReadingNoticeProps): React.JSX.Element | null {
  if (!isReading && failure === null) return null;
  return (
    <aside className="import-reading">
      {isReading ? (
        <>
          <span role="status">{texts.reading}</span>
          <Button size="small" onClick={onStop}>
            {texts.stop}
          </Button>
        </>
      ) : (
        failure !== null && (
          <span role="alert">
            <ReasonWords reason={failure} />
          </span>
        )
      )}
    </aside>
  );
}
