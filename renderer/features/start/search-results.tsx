import type { FoundPlace, SearchedReport, UnreadableFile } from '../../../shared/ipc/values.ts';
import { addressKey } from '../../../shared/model/address.ts';
import { besideKey } from '../../../shared/search/find-beside.ts';
import { findTexts } from '../../../shared/texts/find.ts';
import { describeReason } from '../../../shared/texts/reasons.ts';
import { searchAllTexts as texts } from '../../../shared/texts/search-all.ts';
import type { SearchAll } from './use-search-all.ts';

export interface SearchResultsProps {
  readonly search: SearchAll;
  readonly onOpen: (file: string, hit: FoundPlace) => void;
}

/** What was found in all reports, put together by report; a hit opens its report at that place. */
export function SearchResults({ search, onOpen }: SearchResultsProps): React.JSX.Element {
  const { answer } = search;
  return (
    <>
      <p className="search-all-said" role="status">
        {said(search)}
      </p>
      {answer !== null && (
        <section className="search-results">
          <h2>{texts.resultsName}</h2>
          {answer.search.found.map((report) => (
            <FoundReport key={report.file} report={report} onOpen={onOpen} />
          ))}
          {answer.search.folderReason !== null && (
            <p className="report-reason">{describeReason(answer.search.folderReason)}</p>
          )}
          {answer.search.leftOut > 0 && (
            <p className="report-reason">{texts.leftOut(answer.search.leftOut)}</p>
          )}
          {answer.search.unreadable.length > 0 && <Unreadable files={answer.search.unreadable} />}
        </section>
      )}
    </>
  );
}

/** How far the search is, in one line; also read aloud. */
function said({ searching, answer }: SearchAll): string {
  if (searching !== null) return texts.searching(searching);
  if (answer === null) return '';
  const { found, searched } = answer.search;
  if (found.length === 0) return texts.none(answer.needle, searched);
  const hits = found.reduce((sum, { hitCount }) => sum + hitCount, 0);
  return texts.found(hits, found.length, searched);
}

function keyOf(found: FoundPlace): string {
  if ('beside' in found) return besideKey(found.beside);
  const {
    address,
    range: { anchor },
  } = found;
  return `${addressKey(address)} ${anchor.block} ${anchor.offset}`;
}

interface FoundReportProps {
  readonly report: SearchedReport;
  readonly onOpen: SearchResultsProps['onOpen'];
}

function FoundReport({ report, onOpen }: FoundReportProps): React.JSX.Element {
  const { file, fileName, title, agency, year, hits, hitCount } = report;
  return (
    <section className="search-report">
      <h3>{title}</h3>
      <p className="muted">{texts.yearAndAgency(year, agency)}</p>
      <p className="report-file muted" title={file}>
        {fileName}
      </p>
      <ul>
        {hits.map((hit) => (
          <li key={keyOf(hit)}>
            <button type="button" className="search-hit" onClick={() => onOpen(file, hit)}>
              <span className="search-hit-words">
                {hit.before}
                <mark>{hit.match}</mark>
                {hit.after}
              </span>
              <span className="muted">{findTexts.place(hit.place)}</span>
            </button>
          </li>
        ))}
      </ul>
      {hitCount > hits.length && <p className="muted">{texts.moreHits(hitCount - hits.length)}</p>}
    </section>
  );
}

function Unreadable({ files }: { readonly files: readonly UnreadableFile[] }): React.JSX.Element {
  return (
    <div className="report-reason">
      <p>{texts.unreadable(files.length)}</p>
      <ul>
        {files.map(({ file, fileName, reason }) => (
          <li key={file} title={file}>
            {fileName}：{describeReason(reason)}
          </li>
        ))}
      </ul>
    </div>
  );
}
