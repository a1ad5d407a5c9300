import { resolveDeadlines } from '../../../shared/template/resolve-deadline.ts';
import { upcomingFirst } from '../../../shared/template/upcoming-first.ts';
import { rocDate, deadlineTexts as texts } from '../../../shared/texts/deadlines.ts';
import { inspectorTexts } from '../../../shared/texts/inspector.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { DaysLeft } from '../../ui/days-left.tsx';
import { useToday } from '../../ui/use-today.ts';

export interface FormPanelProps {
  readonly document: EditedDocument;
  /** Milliseconds since 1970; left out: the PC's clock. */
  readonly now?: () => number;
}

/** What the form says of the document as a whole: deadlines, what it asks for, annexes, notes. */
export function FormPanel({ document, now }: FormPanelProps): React.JSX.Element {
  const form = useSelected(document, ({ report }) => report.form);
  const year = useSelected(document, ({ report }) => report.year);
  const today = useToday(now);
  const deadlines = upcomingFirst(resolveDeadlines(form, year, today), today);
  return (
    <>
      {deadlines.length > 0 && (
        <details className="inspector-part" open>
          <summary>{texts.heading}</summary>
          <ul className="deadlines">
            {deadlines.map(({ id, who, what, wording, day, place }) => (
              <li key={id}>
                <span className="deadline-when">
                  <span>{day === null ? wording || texts.noDay : rocDate(day)}</span>
                  {day !== null && <DaysLeft day={day} today={today} />}
                </span>
                <span>
                  {who}：{what}
                </span>
                {place !== '' && <span className="muted">{texts.place(place)}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {(form.notes.length > 0 || form.attachments.length > 0 || form.guidance !== null) && (
        <details className="inspector-part">
          <summary>{texts.form}</summary>
          {form.guidance !== null && (
            <Part name={inspectorTexts.guidance} lines={[form.guidance]} />
          )}
          {form.attachments.length > 0 && (
            <Part name={texts.attachments} lines={form.attachments} />
          )}
          {form.notes.length > 0 && <Part name={texts.notes} lines={form.notes} />}
        </details>
      )}
    </>
  );
}

function Part({
  name,
  lines,
}: {
  readonly name: string;
  readonly lines: readonly string[];
}): React.JSX.Element {
  return (
    <>
      <h4>{name}</h4>
      <ul className="form-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
