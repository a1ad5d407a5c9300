import { outlineTexts as texts } from '../../../shared/texts/outline.ts';
import { rowViewTexts } from '../../../shared/texts/row-view.ts';
import type { DocumentState, EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { CheckLine } from '../../ui/check-line.tsx';
import { Progress } from '../../ui/progress.tsx';

export interface OutlineHeadProps {
  readonly document: EditedDocument;
  readonly onlyOpen: boolean;
  readonly onOnlyOpen: (onlyOpen: boolean) => void;
  readonly rowView?: React.ReactNode;
}

/** How far the report is, and which rows the outline shows. */
export function OutlineHead({
  document,
  onlyOpen,
  onOnlyOpen,
  rowView,
}: OutlineHeadProps): React.JSX.Element {
  const done = useSelected(document, (state) => countRows(state, true));
  const total = useSelected(document, (state) => countRows(state, false));
  const isPart = useSelected(document, ({ report }) => report.part !== undefined);
  const own = useSelected(document.sight, ({ shown, marked }) => shown ?? marked);
  const ownDone = useSelected(document, (state) => countRows(state, true, own));
  const ownTotal = useSelected(document, (state) => countRows(state, false, own));
  return (
    <div className="outline-head">
      {total > 0 && (
        <p className="outline-progress" data-of={own === null ? undefined : 'own'}>
          <Progress done={ownDone} total={ownTotal} />
          {progressWords({ done, total, ownDone, ownTotal, isPart, isOwn: own !== null })}
        </p>
      )}
      <CheckLine label={texts.onlyOpen} isOn={onlyOpen} onChange={onOnlyOpen} />
      {rowView}
    </div>
  );
}

interface Counted {
  readonly done: number;
  readonly total: number;
  readonly ownDone: number;
  readonly ownTotal: number;
  readonly isPart: boolean;
  readonly isOwn: boolean;
}

/** How much is done, and of what. */
function progressWords({ done, total, ownDone, ownTotal, isPart, isOwn }: Counted): string {
  if (isPart) return rowViewTexts.progressPart(ownDone, ownTotal);
  if (isOwn) return rowViewTexts.progressMine(ownDone, ownTotal, done, total);
  return texts.progress(done, total);
}

/** How many rows there are, or are done: all, or those of these ids. */
function countRows(
  { report }: DocumentState,
  onlyDone: boolean,
  own: ReadonlySet<string> | null = null,
): number {
  let count = 0;
  for (const section of report.sections) {
    if (section.kind !== 'table') continue;
    for (const row of section.rows) {
      if ((own === null || own.has(row.id)) && (!onlyDone || row.state === 'done')) count += 1;
    }
  }
  return count;
}
