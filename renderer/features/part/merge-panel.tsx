import { useState } from 'react';
import { figuresOf } from '../../../shared/model/figure.ts';
import type { Report } from '../../../shared/model/report.ts';
import {
  applyMerge,
  type MergeChoice,
  type MergeChoices,
  proposedChoices,
} from '../../../shared/part/apply-merge.ts';
import { isOpenFigure } from '../../../shared/part/merge-figures.ts';
import { countThreads } from '../../../shared/part/merge-threads.ts';
import { newlyOver } from '../../../shared/part/newly-over.ts';
import { type MergePlan, OPEN_KINDS } from '../../../shared/part/plan-merge.ts';
import { partTexts as texts } from '../../../shared/texts/part.ts';
import { formatDateTime } from '../../../shared/texts/time.ts';
import type { EditedDocument } from '../../state/document.ts';
import { Button } from '../../ui/button.tsx';
import { ModalPanel } from '../../ui/modal-panel.tsx';
import { MergeFigureLine } from './merge-figure-line.tsx';
import { MergeLine } from './merge-line.tsx';
import './part.css';
import { placeWords } from './place-words.ts';

/** A part that was read, and what putting it back would do. */
export interface Merging {
  readonly part: Report;
  readonly fileName: string;
  readonly plan: MergePlan;
}

export interface MergePanelProps {
  readonly document: EditedDocument;
  readonly merging: Merging;
  readonly announce: (message: string) => void;
  readonly onClose: () => void;
}

/** What comes back, row by row: nothing is changed before it is confirmed, then in one step of undo. */
export function MergePanel({
  document,
  merging,
  announce,
  onClose,
}: MergePanelProps): React.JSX.Element {
  const { part, plan, fileName } = merging;
  const [choices, setChoices] = useState<MergeChoices>(() => proposedChoices(plan));
  const { report } = document.get();
  const threads = countThreads(report, part);
  const open = plan.rows.filter(({ kind }) => OPEN_KINDS.includes(kind) || kind === 'unplaced');
  const quiet = plan.rows.filter((row) => !open.includes(row));
  const undecidedRows = open.filter(
    ({ kind, rowId }) => kind === 'conflict' && !choices.has(rowId),
  );
  const undecidedFigures = plan.figures.filter(
    ({ kind, id }) => kind === 'conflict' && !choices.has(id),
  );
  const undecided = undecidedRows.length + undecidedFigures.length;
  const takenFigures = plan.figures.filter(({ id }) => choices.get(id) === 'theirs');
  const taken = open.filter(({ rowId }) => isTaken(choices.get(rowId)));
  const apply = (): void => {
    onClose();
    const before = document.get().report;
    document.apply({
      update: (current) => applyMerge(current, part, plan, choices),
      caret: null,
    });
    const after = document.get().report;
    announce(
      after === before
        ? texts.appliedNothing
        : [
            texts.applied(taken.length, takenFigures.length),
            ...newlyOver(before, after).map(({ heading, score, points }) =>
              texts.overPoints(heading, score, points),
            ),
          ].join(''),
    );
  };
  const record = part.part;
  const canApply = open.length > 0 || threads > 0 || plan.figures.some(isOpenFigure);
  const hasNews = canApply || plan.figures.length > 0;
  return (
    <ModalPanel title={texts.panelTitle} onClose={onClose} wide>
      {record !== undefined && (
        <p>{texts.from(fileName, record.units, record.cutBy, formatDateTime(record.cutAt))}</p>
      )}
      <p>{hasNews ? summaryOf(plan) : texts.nothing}</p>
      <div className="modal-scroll">
        <ul className="merge-list">
          {open.map((row) => (
            <MergeLine
              key={row.rowId}
              name={placeWords(report, part, row.sectionId, row.rowId)}
              row={row}
              choice={choices.get(row.rowId)}
              onChoose={(choice: MergeChoice) =>
                setChoices(new Map([...choices, [row.rowId, choice]]))
              }
            />
          ))}
          {quiet.map(({ rowId, sectionId, kind }) => (
            <li key={rowId} className="merge-quiet">
              {placeWords(report, part, sectionId, rowId)}
              <span className="merge-kind">{texts.kinds[kind]}</span>
            </li>
          ))}
        </ul>
        {plan.figures.length > 0 && (
          <ul className="merge-list merge-figures">
            {plan.figures.map((figure) => (
              <MergeFigureLine
                key={figure.id}
                figure={figure}
                cut={record?.figures ?? figuresOf(report)}
                whole={figuresOf(report)}
                part={figuresOf(part)}
                choice={choices.get(figure.id)}
                onChoose={(choice) => setChoices(new Map([...choices, [figure.id, choice]]))}
              />
            ))}
          </ul>
        )}
        {threads > 0 && <p>{texts.threads(threads)}</p>}
        {plan.outside.length > 0 && (
          <div className="merge-outside">
            <p>{texts.outside(plan.outside.length)}</p>
            <ul>
              {plan.outside.map(({ sectionId, rowId, text }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two may be equal
                <li key={i}>
                  {placeWords(report, part, sectionId, rowId)}：{text}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {undecided > 0 && <p role="status">{texts.undecided(undecided)}</p>}
      <div className="modal-acts">
        {canApply && (
          <Button kind="primary" disabled={undecided > 0} onClick={apply}>
            {taken.length + takenFigures.length === 0 && threads > 0
              ? texts.applyThreads
              : texts.apply(taken.length, takenFigures.length)}
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          {canApply ? texts.cancel : texts.close}
        </Button>
      </div>
    </ModalPanel>
  );
}

function isTaken(choice: MergeChoice | undefined): boolean {
  return choice === 'theirs' || choice === 'both';
}

function summaryOf({ rows }: MergePlan): string {
  const count = (...kinds: readonly string[]): number =>
    rows.filter(({ kind }) => kinds.includes(kind)).length;
  return texts.summary(count('take', 'added'), count('conflict'), count('unchanged', 'already'));
}
