import {
  findFormRow,
  findFormSection,
  findRow,
  findSection,
} from '../../../shared/model/find-place.ts';
import type { Criterion } from '../../../shared/model/form-row.ts';
import { maxRowScore } from '../../../shared/model/scores.ts';
import { type RowAddress, setAssessment } from '../../../shared/model/updates.ts';
import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';
import type { DocumentState, EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { ScoreField } from './score-field.tsx';

export interface CriterionScoreProps {
  readonly document: EditedDocument;
  readonly address: RowAddress;
  readonly criterion: Criterion;
  /** The criterion's printed points. */
  readonly points: number;
  readonly score: number | null;
}

/** The score of a criterion that has points of its own. */
export function CriterionScore({
  document,
  address,
  criterion,
  points,
  score,
}: CriterionScoreProps): React.JSX.Element {
  const left = useSelected(document, (state) => leftForCriterion(state, address, criterion.id));
  return (
    <ScoreField
      label={texts.criterionScore(criterion.text)}
      score={score}
      limit={Math.min(points, left)}
      groupName={`score ${address.rowId} ${criterion.id}`}
      onChange={(value, group) =>
        document.apply({
          update: (report) => setAssessment(report, address, criterion.id, { score: value }),
          group,
        })
      }
    />
  );
}

/** What the row's other criteria leave of the row's limit. */
function leftForCriterion(
  { report }: DocumentState,
  { sectionId, rowId }: RowAddress,
  criterionId: string,
): number {
  const section = findSection(report, sectionId);
  const formSection = findFormSection(report, sectionId);
  const row = findRow(report, sectionId, rowId);
  const formRow = findFormRow(report, sectionId, row);
  if (section?.kind !== 'table' || formSection?.kind !== 'table') return 0;
  if (row === undefined || formRow === undefined) return 0;
  const limit = maxRowScore(formSection, section, formRow) ?? Infinity;
  const others = Object.entries(row.assessments)
    .filter(([id]) => id !== criterionId)
    .reduce((sum, [, assessment]) => sum + (assessment.score ?? 0), 0);
  return Math.max(0, limit - others);
}
