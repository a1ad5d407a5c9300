import type { ReportList } from '../../../shared/ipc/values.ts';
import type { CalendarDay } from '../../../shared/model/calendar-day.ts';
import { rocDate, deadlineTexts as texts } from '../../../shared/texts/deadlines.ts';
import { DaysLeft } from '../../ui/days-left.tsx';
import { nearDeadlines, type ReportDeadline } from './near-deadlines.ts';

export interface DeadlinesPaneProps {
  /** Null while the folder is being read. */
  readonly reports: ReportList | null;
  readonly today: CalendarDay;
  readonly onOpen: (file: string) => void;
}

/** So many fit beside the reports without pushing them out of sight. */
const SHOWN = 3;

/** What is due soon, over all reports; nothing when nothing is. */
export function DeadlinesPane(props: DeadlinesPaneProps): React.JSX.Element | null {
  const { reports, today, onOpen } = props;
  const all = nearDeadlines(reports?.listings ?? [], today);
  if (all.length === 0) return null;
  return (
    <section className="start-deadlines" aria-labelledby="start-deadlines">
      <h2 id="start-deadlines">{texts.startHeading}</h2>
      <Lines items={all.slice(0, SHOWN)} {...{ today, onOpen }} />
      {all.length > SHOWN && (
        <details className="start-deadline-rest">
          <summary>{texts.others(all.length - SHOWN)}</summary>
          <Lines items={all.slice(SHOWN)} {...{ today, onOpen }} />
        </details>
      )}
    </section>
  );
}

interface LinesProps extends Pick<DeadlinesPaneProps, 'today' | 'onOpen'> {
  readonly items: readonly ReportDeadline[];
}

function Lines({ items, today, onOpen }: LinesProps): React.JSX.Element {
  return (
    <ul className="deadline-list">
      {items.map((item) => (
        <li key={`${item.listing.file} ${item.deadline.id}`}>
          <Line item={item} today={today} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

interface LineProps extends Pick<DeadlinesPaneProps, 'today' | 'onOpen'> {
  readonly item: ReportDeadline;
}

function Line({ item, today, onOpen }: LineProps): React.JSX.Element {
  const { listing, deadline, day, titles } = item;
  return (
    <button
      type="button"
      className="deadline-listing"
      title={listing.file}
      onClick={() => onOpen(listing.file)}
    >
      <span className="report-summary">
        <span className="start-deadline-when">
          <span>{rocDate(day)}</span>
          <DaysLeft day={day} today={today} />
        </span>
        <span>
          {deadline.who}：{deadline.what}
        </span>
        {titles.map((title) => (
          <span key={title} className="muted">
            {title}
          </span>
        ))}
      </span>
    </button>
  );
}
