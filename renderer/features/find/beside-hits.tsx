import { useMemo } from 'react';
import { writableColumns } from '../../../shared/model/added-rows.ts';
import { findFormSection, findRow } from '../../../shared/model/find-place.ts';
import type { Report } from '../../../shared/model/report.ts';
import {
  type BesideHit,
  type BesidePlace,
  besideKey,
  findBeside,
} from '../../../shared/search/find-beside.ts';
import { snippetIn } from '../../../shared/search/snippet.ts';
import { findTexts as texts } from '../../../shared/texts/find.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { placeWords } from './place-words.ts';
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
        <span className="find-place">{wordsOf(report, hit.place)}</span>
      </button>
    </li>
  );
}

/** 「備註，構面一：基礎服務／(一)服務一致及正確性」. */
function wordsOf(report: Report, place: BesidePlace): string {
  if (place.kind === 'comment') return texts.besideComment;
  const section = findFormSection(report, place.sectionId);
  if (place.kind === 'field') {
    const heading = section?.kind === 'table' ? section.heading : '';
    return texts.place([heading, place.label]);
  }
  const row = findRow(report, place.sectionId, place.rowId);
  const column =
    section?.kind === 'table' && row !== undefined ? writableColumns(section, row)[0] : undefined;
  const { sectionId, rowId } = place;
  const address = { kind: 'cell', sectionId, rowId, columnId: column?.id ?? '' } as const;
  return texts.place([texts.besideNote, placeWords(report, address)]);
}
