import { useMemo, useState } from 'react';
import { applyPlan } from '../../../shared/import/foreign/apply-plan.ts';
import type {
  ColumnChoices,
  ImportPiece,
  ImportPlan,
} from '../../../shared/import/foreign/import-plan.ts';
import type { ImportedDocument } from '../../../shared/import/imported-document.ts';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { Report } from '../../../shared/model/report.ts';
import { sameValue } from '../../../shared/model/same-value.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { Button } from '../../ui/button.tsx';
import { ColumnChoice } from './column-choice.tsx';
import type { ImportOutcome } from './import-outcome.ts';
import { PieceTable } from './piece-table.tsx';
import { NEW_ROW, placeOptions, targetKey } from './place-options.ts';
import { DROP, KEEP } from './place-select.tsx';
import { Planning } from './planning.tsx';
import { usePlan } from './use-plan.ts';

interface ForeignPanelProps {
  readonly api: ReportDeskApi;
  readonly imported: ImportedDocument;
  /** The report that the pieces go into: on the desk, or a blank one. */
  readonly report: Report;
  readonly isNew: boolean;
  /** Why it cannot be done yet; null when nothing is in the way. */
  readonly hindrance: string | null;
  readonly onDone: (outcome: ImportOutcome) => void;
  readonly onCancel: () => void;
}

/** Which piece of a document goes where, and everything that goes nowhere. Nothing is taken in before the end. */
export function ForeignPanel(props: ForeignPanelProps): React.JSX.Element {
  const { api, imported, report, onCancel } = props;
  const { document } = imported;
  const [columns, setColumns] = useState<ColumnChoices>({});
  const asked = useMemo(
    () => ({ document, report, choices: columns }),
    [document, report, columns],
  );
  const { answer, isPending, failure } = usePlan(api, 'foreign', asked);
  if (answer === null) return <Planning failure={failure} onCancel={onCancel} />;
  return (
    <PlannedPanel
      {...props}
      plan={answer}
      isPending={isPending}
      columns={columns}
      onColumns={setColumns}
    />
  );
}

interface PlannedPanelProps extends ForeignPanelProps {
  readonly plan: ImportPlan;
  /** Whether a newer plan is being worked out. */
  readonly isPending: boolean;
  readonly columns: ColumnChoices;
  readonly onColumns: (columns: ColumnChoices) => void;
}

function PlannedPanel({
  imported,
  report,
  isNew,
  hindrance,
  plan,
  isPending,
  columns,
  onColumns,
  onDone,
  onCancel,
}: PlannedPanelProps): React.JSX.Element {
  const { document } = imported;
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const options = useMemo(() => placeOptions(report), [report]);
  const placeKeyOf = (piece: ImportPiece): string =>
    chosen.get(piece.id) ?? (piece.target === null ? KEEP : targetKey(piece.target));
  const left = plan.pieces.filter((piece) => placeKeyOf(piece) === KEEP).length;
  const decided = (): {
    readonly pieces: readonly ImportPiece[];
    readonly dropped: ReadonlySet<string>;
  } => {
    const byKey = new Map(options.map((option) => [option.key, option.target]));
    return {
      pieces: plan.pieces.map((piece) => ({
        ...piece,
        target:
          placeKeyOf(piece) === NEW_ROW ? piece.target : (byKey.get(placeKeyOf(piece)) ?? null),
      })),
      dropped: new Set(
        plan.pieces.filter((piece) => placeKeyOf(piece) === DROP).map(({ id }) => id),
      ),
    };
  };
  const take = (): void => {
    if (hindrance !== null || isPending) return;
    const { pieces, dropped } = decided();
    const update = (current: Report): Report =>
      applyPlan(current, pieces, dropped, document.images, () => crypto.randomUUID());
    if (isNew) onDone({ kind: 'new', report: update(report) });
    else {
      onDone({ kind: 'update', update, said: texts.imported(pieces.length - dropped.size) });
    }
  };
  return (
    <>
      <p className="muted" role="status">
        {isPending
          ? texts.planning
          : plan.pieces.length > 0 && texts.summary(plan.rows.matched, plan.rows.all, left)}
      </p>
      {!isNew && plan.rows.all > 0 && plan.rows.matched === 0 && plan.tables.length > 0 && (
        <p className="import-note">{texts.noneOfRows}</p>
      )}
      {plan.tables.length > 0 && (
        <details className="import-columns">
          <summary>{texts.columns}</summary>
          <p className="muted">{texts.columnsHint}</p>
          {plan.tables.map((table) => (
            <ColumnChoice
              key={table.index}
              table={table}
              report={report}
              onChange={(next) => {
                // Tables with the same heads are one that pages cut, or of one kind: chosen once for all.
                const alike = plan.tables.filter((one) => sameValue(one.heads, table.heads));
                const own = Object.fromEntries(alike.map(({ index }) => [index, next]));
                onColumns({ ...columns, ...own });
                // The pieces are others then.
                setChosen(new Map());
              }}
            />
          ))}
        </details>
      )}
      {plan.pieces.length === 0 ? (
        <p className="import-note">{texts.nothing}</p>
      ) : (
        <PieceTable
          pieces={plan.pieces}
          options={options}
          placeKeyOf={placeKeyOf}
          isChosen={(id) => chosen.has(id)}
          onChoose={(id, value) => setChosen(new Map([...chosen, [id, value]]))}
        />
      )}
      <div className="import-acts import-end">
        {plan.pieces.length > 0 && (
          <Button kind="primary" aria-disabled={isPending} onClick={take}>
            {isNew ? texts.importNew : texts.import}
          </Button>
        )}
        <Button onClick={onCancel}>{texts.cancel}</Button>
        {hindrance !== null && <p className="import-warning">{hindrance}</p>}
      </div>
    </>
  );
}
