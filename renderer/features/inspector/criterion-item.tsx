import { memo } from 'react';
import type { Criterion } from '../../../shared/model/form-row.ts';
import { type Assessment, UNTOUCHED } from '../../../shared/model/row.ts';
import { type RowAddress, setAssessment } from '../../../shared/model/updates.ts';
import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';
import type { EditedDocument } from '../../state/document.ts';
import { CriterionScore } from './criterion-score.tsx';
import { NoteField } from './note-field.tsx';

export interface CriterionItemProps {
  readonly document: EditedDocument;
  readonly address: RowAddress;
  readonly criterion: Criterion;
  /** Undefined while nobody has touched it. */
  readonly assessment: Assessment | undefined;
}

/** One thing the row is judged on: a tick, its points, a note. */
export const CriterionItem = memo(
  function CriterionItem({
    document,
    address,
    criterion,
    assessment = UNTOUCHED,
  }: CriterionItemProps): React.JSX.Element {
    const change = (part: Partial<Assessment>, group: string | null): void => {
      document.apply({
        update: (report) => setAssessment(report, address, criterion.id, part),
        group,
      });
    };
    return (
      <li className="criterion">
        <label className="checkbox">
          <input
            type="checkbox"
            checked={assessment.met}
            onChange={(event) => change({ met: event.target.checked }, null)}
          />
          <span>
            {criterion.text}
            {criterion.points !== null && (
              <span className="criterion-points">
                （{texts.criterionPoints(criterion.points)}）
              </span>
            )}
          </span>
        </label>
        {criterion.points !== null && (
          <CriterionScore
            document={document}
            address={address}
            criterion={criterion}
            points={criterion.points}
            score={assessment.score}
          />
        )}
        <NoteField
          name={texts.noteFor(criterion.text)}
          value={assessment.note}
          id={criterion.id}
          groupName={`note ${address.rowId} ${criterion.id}`}
          onChange={(note, group) => change({ note }, group)}
        />
      </li>
    );
  },
  (before, after) =>
    before.assessment === after.assessment &&
    before.criterion === after.criterion &&
    before.document === after.document &&
    before.address.rowId === after.address.rowId,
);
