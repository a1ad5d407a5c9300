import type { Report } from '../../../shared/model/report.ts';
import { partTexts } from '../../../shared/texts/part.ts';
import { rowViewTexts as texts } from '../../../shared/texts/row-view.ts';
import { formatDateTime } from '../../../shared/texts/time.ts';
import type { EditedDocument } from '../../state/document.ts';
import type { RowView } from '../../state/row-view.ts';
import { useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { unitNames } from './unit-names.ts';

export interface RowNoticeProps {
  readonly document: EditedDocument;
  readonly view: RowView;
}

/** What is said above the sheet when it does not show everything: that this is a part, or that rows are hidden. */
export function RowNotice({ document, view }: RowNoticeProps): React.JSX.Element | null {
  const shown = useSelected(document.sight, (sight) => sight.shown);
  const { units } = useSelected(view, (state) => state);
  const part = useSelected(document, ({ report }) => report.part);
  // Which rows there are changes seldom, and what is written in them does not matter here.
  const words = useSelected(document, ({ report }) => wordsOf(report, shown, units));
  if (words === null) return null;
  return (
    <div className="paper-notice">
      <span>{words}</span>
      {part === undefined && (
        <Button size="small" onClick={() => view.setMode('all')}>
          {texts.showAll}
        </Button>
      )}
    </div>
  );
}

function wordsOf(
  report: Report,
  shown: ReadonlySet<string> | null,
  units: readonly string[],
): string | null {
  const { part, roster } = report;
  if (part !== undefined) {
    return partTexts.notice(part.rows.length, part.units, part.cutBy, formatDateTime(part.cutAt));
  }
  if (shown === null) return null;
  const names = unitNames(roster, units);
  let [rows, hidden, proses] = [0, 0, 0];
  for (const section of report.sections) {
    if (section.kind === 'prose') {
      if (!shown.has(section.id)) proses += 1;
      continue;
    }
    for (const { id } of section.rows) {
      if (shown.has(id)) rows += 1;
      else hidden += 1;
    }
  }
  return rows === 0 ? texts.noticeNone(names) : texts.notice(names, rows, hidden, proses);
}
