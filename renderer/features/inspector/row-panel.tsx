import { findFormRow, findFormSection, findRow } from '../../../shared/model/find-place.ts';
import { criteriaOf } from '../../../shared/model/form-row.ts';
import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';
import type { EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { CriterionItem } from './criterion-item.tsx';
import { RowScore } from './row-score.tsx';
import { RowStateChoice } from './row-state-choice.tsx';

export interface RowPanelProps {
  readonly document: EditedDocument;
  readonly sectionId: string;
  readonly rowId: string;
}

/** Everything about the row the caret is in: its place, its state, its criteria and its score. */
export function RowPanel({ document, sectionId, rowId }: RowPanelProps): React.JSX.Element | null {
  const row = useSelected(document, ({ report }) => findRow(report, sectionId, rowId));
  const formSection = useSelected(document, ({ report }) => findFormSection(report, sectionId));
  const formRow = useSelected(document, ({ report }) => findFormRow(report, sectionId, row));
  if (row === undefined || formRow === undefined || formSection === undefined) return null;
  const address = { sectionId, rowId };
  return (
    <>
      <header className="inspector-place">
        <p className="inspector-section">{formSection.heading}</p>
        <ol>
          {formRow.path.map((level, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a path may repeat a level, and never changes.
            <li key={i}>{level}</li>
          ))}
        </ol>
        {formRow.note !== null && (
          <p className="inspector-note">
            <span className="inspector-note-name">{texts.rowNote}：</span>
            {formRow.note}
          </p>
        )}
      </header>
      <RowStateChoice document={document} address={address} state={row.state} />
      <section className="inspector-part">
        <h3>{texts.criteria}</h3>
        {formRow.criteria.length === 0 && (
          <p className="muted">{row.added === undefined ? texts.noCriteria : texts.addedRow}</p>
        )}
        <ul className="criteria">
          {criteriaOf(formRow).map((criterion) => (
            <CriterionItem
              key={criterion.id}
              document={document}
              address={address}
              criterion={criterion}
              assessment={row.assessments[criterion.id]}
            />
          ))}
        </ul>
      </section>
      <RowScore document={document} address={address} score={row.selfScore} />
    </>
  );
}
