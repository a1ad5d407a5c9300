import {
  findFormRow,
  findFormSection,
  findRow,
  findSection,
} from '../../../shared/model/find-place.ts';
import { maxRowScore } from '../../../shared/model/scores.ts';
import { type RowAddress, setSelfScore } from '../../../shared/model/updates.ts';
import { inspectorTexts as texts } from '../../../shared/texts/inspector.ts';
import type { DocumentState, EditedDocument } from '../../state/document.ts';
import { useSelected } from '../../state/store.ts';
import { ScoreField } from './score-field.tsx';

export interface RowScoreProps {
  readonly document: EditedDocument;
  readonly address: RowAddress;
  readonly score: number | null;
}

/** The office's own score for the row, never above what the form and the other rows leave. */
export function RowScore({ document, address, score }: RowScoreProps): React.JSX.Element {
  const limit = useSelected(document, (state) => limitOf(state, address));
  if (limit === null) {
    return <p className="inspector-part inspector-hint">{texts.noPoints}</p>;
  }
  return (
    <section className="inspector-part">
      <ScoreField
        label={texts.selfScore}
        score={score}
        limit={limit}
        groupName={`score ${address.rowId}`}
        onChange={(value, group) =>
          document.apply({ update: (report) => setSelfScore(report, address, value), group })
        }
      />
    </section>
  );
}

function limitOf({ report }: DocumentState, { sectionId, rowId }: RowAddress): number | null {
  const section = findSection(report, sectionId);
  const formSection = findFormSection(report, sectionId);
  const formRow = findFormRow(report, sectionId, findRow(report, sectionId, rowId));
  if (section?.kind !== 'table' || formSection?.kind !== 'table' || formRow === undefined) {
    return null;
  }
  return maxRowScore(formSection, section, formRow);
}
