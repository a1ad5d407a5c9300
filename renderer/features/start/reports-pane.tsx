import type { ReactNode } from 'react';
import type { ReportList, ReportListing } from '../../../shared/ipc/values.ts';
import { carryTexts } from '../../../shared/texts/carry.ts';
import { describeReason } from '../../../shared/texts/reasons.ts';
import { startTexts as texts } from '../../../shared/texts/start.ts';
import { formatDateTime } from '../../../shared/texts/time.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Progress } from '../../ui/progress.tsx';
import { latestOpened } from './latest-opened.ts';

export interface ReportsPaneProps {
  /** Null while the folder is being read. */
  readonly reports: ReportList | null;
  readonly onOpen: (file: string) => void;
  /** Begins next year's report from a file; left out: cannot be asked for. */
  readonly onRollOver?: ((file: string) => void) | undefined;
  /** What stands between the report worked on last and the others. */
  readonly children?: ReactNode;
}

/** The report worked on last, and all others. */
export function ReportsPane({
  reports,
  onOpen,
  onRollOver,
  children,
}: ReportsPaneProps): React.JSX.Element {
  const latest = reports === null ? null : latestOpened(reports.listings);
  const rest = reports?.listings.filter((listing) => listing !== latest) ?? [];
  const folder = reports?.folder ?? '';
  return (
    <section className="start-reports">
      {latest !== null && (
        <Continue listing={latest} folder={folder} onOpen={onOpen} onRollOver={onRollOver} />
      )}
      {children}
      {(latest === null || rest.length > 0) && <h2>{texts.listHeading}</h2>}
      {reports === null && <p className="muted">{texts.listLoading}</p>}
      {reports !== null && reports.folderReason === null && reports.listings.length === 0 && (
        <p className="muted">{texts.listEmpty}</p>
      )}
      <ul className="report-list">
        {rest.map((listing) => (
          <li key={listing.file}>
            <Listing listing={listing} folder={folder} onOpen={onOpen} onRollOver={onRollOver} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SummaryProps {
  readonly listing: ReportListing;
  /** Full path of the reports folder. */
  readonly folder: string;
}

interface ListingProps extends SummaryProps {
  readonly onOpen: (file: string) => void;
  readonly onRollOver?: ((file: string) => void) | undefined;
}

function Continue({ listing, folder, onOpen, onRollOver }: ListingProps): React.JSX.Element {
  return (
    <section className="continue">
      <h2>{texts.continueHeading}</h2>
      <div className="continue-card">
        <Summary listing={listing} folder={folder} />
        <div className="continue-acts">
          <Button kind="primary" autoFocus onClick={() => onOpen(listing.file)}>
            {texts.continueButton}
          </Button>
          <RollOver listing={listing} onRollOver={onRollOver} />
        </div>
      </div>
    </section>
  );
}

function Listing({ listing, folder, onOpen, onRollOver }: ListingProps): React.JSX.Element {
  if (listing.summary === null) {
    return (
      <div className="report-listing report-listing-unreadable">
        <p className="report-title">{listing.fileName}</p>
        <p className="report-reason">
          {texts.cannotRead}
          {listing.reason !== null && `：${describeReason(listing.reason)}`}
        </p>
      </div>
    );
  }
  return (
    <>
      <button
        type="button"
        className="report-listing"
        title={listing.file}
        onClick={() => onOpen(listing.file)}
      >
        <Summary listing={listing} folder={folder} />
      </button>
      <RollOver listing={listing} onRollOver={onRollOver} />
    </>
  );
}

interface RollOverProps {
  readonly listing: ReportListing;
  readonly onRollOver: ((file: string) => void) | undefined;
}

/** Next year's report from this one. */
function RollOver({ listing, onRollOver }: RollOverProps): React.JSX.Element | null {
  const { summary, file } = listing;
  if (summary === null || onRollOver === undefined) return null;
  return (
    <Button
      kind="quiet"
      size="small"
      className="report-roll-over"
      aria-label={carryTexts.startRollOverOf(summary.title)}
      onClick={() => onRollOver(file)}
    >
      {carryTexts.startRollOver}
    </Button>
  );
}

function Summary({ listing, folder }: SummaryProps): React.JSX.Element | null {
  const { summary, file, fileName } = listing;
  if (summary === null) return null;
  return (
    <span className="report-summary">
      <span className="report-title">{summary.title}</span>
      <span className="muted">
        {summary.agency}　{texts.yearAndForm(summary.year, summary.formName)}
      </span>
      <span className="report-file muted">{isIn(folder, file, fileName) ? fileName : file}</span>
      <span className="report-facts">
        {summary.rowsTotal > 0 && (
          <>
            <Progress done={summary.rowsDone} total={summary.rowsTotal} />
            <span>{texts.rowsDone(summary.rowsDone, summary.rowsTotal)}</span>
          </>
        )}
        <span className="muted">{texts.changedAt(formatDateTime(summary.updatedAt))}</span>
      </span>
      {listing.rescue !== null && (
        <span className="report-rescued">
          <Icon name="warning" />
          {listing.rescue === 'of-file' ? texts.rescuedOfFile : texts.rescuedAlone}
        </span>
      )}
    </span>
  );
}

/** Whether a file lies in the folder itself; one that does not (a rescued copy, say) is shown with its path. */
function isIn(folder: string, file: string, fileName: string): boolean {
  return file.startsWith(folder) && file.length === folder.length + 1 + fileName.length;
}
