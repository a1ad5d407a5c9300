import { useState } from 'react';
import type { Report } from '../../../shared/model/report.ts';
import { besideNames } from '../../../shared/search/beside-names.ts';
import { type BesideHit, besideKey } from '../../../shared/search/find-beside.ts';
import { snippetIn } from '../../../shared/search/snippet.ts';
import { findTexts as texts } from '../../../shared/texts/find.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import type { FindSession } from './session-types.ts';

interface BesideHitsProps {
  readonly session: FindSession;
  readonly document: EditedDocument;
}

/** So many are listed at first. */
const FIRST = 5;
/** And so many more with each press of the button below them. */
const PAGE = 50;

/** What is found outside of the cells, below the bar: each line goes to its place. */
export function BesideHits({ session, document }: BesideHitsProps): React.JSX.Element | null {
  const hits = useSelected(session, (state) => state.beside);
  const needle = useSelected(session, (state) => state.needle);
  if (hits.length === 0) return null;
  const { report } = document.get();
  // Another needle begins with a short list again.
  return <Listed key={needle} session={session} report={report} hits={hits} />;
}

interface ListedProps {
  readonly session: FindSession;
  readonly report: Report;
  readonly hits: readonly BesideHit[];
}

function Listed({ session, report, hits }: ListedProps): React.JSX.Element {
  const [listed, setListed] = useState(FIRST);
  const rest = hits.length - listed;
  return (
    <section className="find-beside" aria-label={texts.besideName}>
      <p>{texts.beside(hits.length)}</p>
      <ul>
        {hits.slice(0, listed).map((hit) => (
          <Line key={besideKey(hit)} report={report} hit={hit} session={session} />
        ))}
      </ul>
      {rest > 0 && (
        <Button size="small" onClick={() => setListed(listed + PAGE)}>
          {texts.besideMore(Math.min(rest, PAGE))}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  readonly report: Report;
  readonly hit: BesideHit;
  readonly session: FindSession;
}

function Line({ report, hit, session }: LineProps): React.JSX.Element {
  const { before, match, after } = snippetIn(hit.text, hit.span);
  return (
    <li className="find-hit">
      <button type="button" className="find-go" onClick={() => session.goBeside(hit)}>
        <span className="find-words">
          {before}
          <mark>{match}</mark>
          {after}
        </span>
        <span className="find-place">{texts.place(besideNames(report, hit.place))}</span>
      </button>
    </li>
  );
}
