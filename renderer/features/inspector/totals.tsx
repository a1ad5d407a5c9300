import { findFormSection, findSection } from '../../../shared/model/find-place.ts';
import {
  categoryTotals,
  reportTotal,
  type ScoreTotal,
  scoreOfRows,
  sectionTotal,
} from '../../../shared/model/scores.ts';
import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';

export interface TotalsProps {
  readonly document: EditedDocument;
  /** The section the caret is in; null when in none. */
  readonly sectionId: string | null;
}

/** Sums of the office's own scores: this table, each class, the whole report. */
export function Totals({ document, sectionId }: TotalsProps): React.JSX.Element | null {
  const report = useSelected(document, (state) => state.report);
  const shown = useSelected(document.sight, (sight) => sight.shown);
  const whole = reportTotal(report);
  if (whole.points === null) return null;
  const categories = categoryTotals(report).filter(({ total }) => total.points !== null);
  // Tables without a class are the rest only where others have one.
  const nameOfRest = categories.length > 1 ? texts.withoutCategory : texts.wholeReport;
  const section = sectionId === null ? undefined : findSection(report, sectionId);
  const formSection = sectionId === null ? undefined : findFormSection(report, sectionId);
  return (
    <section className="inspector-part inspector-totals">
      <h3>{report.part === undefined ? texts.totals : texts.totalsOfPart}</h3>
      <dl>
        {section?.kind === 'table' && formSection?.kind === 'table' && (
          <Line name={formSection.heading} total={sectionTotal(formSection, section)} />
        )}
        {categories.map(({ category, total }) => (
          <Line key={category ?? ''} name={category ?? nameOfRest} total={total} />
        ))}
        {categories.length > 1 && <Line name={texts.wholeReport} total={whole} />}
        {shown !== null && report.part === undefined && (
          <Line
            name={texts.shownRows}
            total={{ ...whole, points: null, score: scoreOfRows(report, shown) }}
          />
        )}
      </dl>
    </section>
  );
}

function Line({
  name,
  total,
}: {
  readonly name: string;
  readonly total: ScoreTotal;
}): React.JSX.Element {
  // The program lets nobody enter it, but another program may have written the file.
  const isOver = total.points !== null && total.score > total.points;
  return (
    <div className="inspector-total">
      <dt>{name}</dt>
      <dd>
        {texts.total(total.score, total.points)}
        {isOver && <strong className="inspector-over">{texts.overPoints}</strong>}
      </dd>
    </div>
  );
}
