import { useMemo } from 'react';
import type { Report } from '../../../shared/model/report.ts';
import { besideNames } from '../../../shared/search/beside-names.ts';
import { type BesideHit, besideKey, findBeside } from '../../../shared/search/find-beside.ts';
import { snippetIn } from '../../../shared/search/snippet.ts';
import { findTexts as texts } from '../../../shared/texts/find.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import type { FindSession } from './session-types.ts';

interface BesideHitsProps {
  readonly session: FindSession;
  readonly document: EditedDocument;
}

/** So many are listed; whoever has more looks for something longer. */
const LISTED = 5;

/** What is found outside of the cells, below the bar: each goes to its field. A pattern looks in the cells only. */
export function BesideHits({ session, document }: BesideHitsProps): React.JSX.Element | null {
  const report = useSelected(document, (state) => state.report);
  const needle = useSelected(session, (state) => state.needle);
  const options = useSelected(session, (state) => state.options);
  const isOff = useSelected(session, ({ isPattern, onlyCell }) => isPattern || onlyCell);
  const hits = useMemo(
    () => (isOff ? [] : findBeside(report, { needle, ...options })),
    [isOff, report, needle, options],
  );
  if (hits.length === 0) return null;
  return (
    <section className="find-beside" aria-label={texts.besideName}>
      <p>{texts.beside(hits.length)}</p>
      <ul>
        {hits.slice(0, LISTED).map((hit) => (
          <Line key={besideKey(hit)} report={report} hit={hit} session={session} />
        ))}
      </ul>
      {hits.length > LISTED && <p>{texts.besideMore(hits.length - LISTED)}</p>}
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
