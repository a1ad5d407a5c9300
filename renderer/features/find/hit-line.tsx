import { memo } from 'react';
import type { Report } from '../../../shared/model/report.ts';
import type { Hit } from '../../../shared/search/hit.ts';
import { replacementFor } from '../../../shared/search/replace-hits.ts';
import { snippetOf } from '../../../shared/search/snippet.ts';
import { findTexts as texts } from '../../../shared/texts/find.ts';
import { placeWords } from './place-words.ts';
import type { FindSession } from './session-types.ts';

interface HitLineProps {
  readonly report: Report;
  readonly hit: Hit;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly isChosen: boolean;
  /** What is put in its place, as typed; null while nothing is being replaced. */
  readonly replacement: string | null;
  readonly session: FindSession;
}

/** One hit: where it is and the words around it; pressing it goes there. */
export const HitLine = memo(function HitLine(props: HitLineProps): React.JSX.Element | null {
  const { report, hit, index, isCurrent, isChosen, replacement, session } = props;
  const snippet = snippetOf(report, hit);
  if (snippet === null) return null;
  const place = placeWords(report, hit.address);
  const becomes = replacement === null ? null : replacementFor(hit, replacement);
  return (
    <li className="find-hit">
      {replacement !== null && (
        <input
          type="checkbox"
          aria-label={texts.choose(index + 1, place)}
          checked={isChosen}
          onChange={(event) => session.choose(hit, event.currentTarget.checked)}
        />
      )}
      <button
        type="button"
        className="find-go"
        aria-current={isCurrent}
        onClick={() => session.goTo(index)}
      >
        <span className="find-words">
          {snippet.before}
          {becomes === null || !isChosen ? (
            <mark>{snippet.match}</mark>
          ) : (
            <>
              <del>{snippet.match}</del>
              <ins>{becomes === '' ? texts.previewEmpty : becomes}</ins>
            </>
          )}
          {snippet.after}
        </span>
        <span className="find-place">{place}</span>
      </button>
    </li>
  );
});
