import { useMemo, useState } from 'react';
import { applyChanges, type Decision } from '../../../shared/import/changes/apply-changes.ts';
import type { DocumentChange } from '../../../shared/import/changes/document-change.ts';
import type { FoundChanges } from '../../../shared/import/changes/find-changes.ts';
import { isOpen, isTakenFirst } from '../../../shared/import/changes/first-decision.ts';
import type { ImportedDocument } from '../../../shared/import/imported-document.ts';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { Report } from '../../../shared/model/report.ts';
import { imagesOf } from '../../../shared/model/report-image.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeCard } from './change-card.tsx';
import type { ImportOutcome } from './import-outcome.ts';
import { placeOptions } from './place-options.ts';
import { DROP, KEEP } from './place-select.tsx';
import { Planning } from './planning.tsx';
import { useShown } from './show-more.ts';
import { usePlan } from './use-plan.ts';

interface ChangesPanelProps {
  readonly api: ReportDeskApi;
  readonly imported: ImportedDocument;
  /** The report as it was exported. */
  readonly base: Report;
  /** The report on the desk that is to be changed; null: a new file is made of `base`. */
  readonly current: Report | null;
  /** What the document still has of the marks that it was given. */
  readonly anchor: 'carried' | 'rowMap' | 'none';
  /** Whether pictures of the report are lost, which is told above. */
  readonly hasLostPictures: boolean;
  readonly onDone: (outcome: ImportOutcome) => void;
  readonly onCancel: () => void;
}

/** What a document says otherwise, one by one, each to be taken over or not. Nothing is changed before the end. */
export function ChangesPanel(props: ChangesPanelProps): React.JSX.Element {
  const { api, imported, base, current, onCancel } = props;
  const { document, running } = imported;
  const asked = useMemo(
    () => ({ document, base, current: current ?? base, running }),
    [document, base, current, running],
  );
  const { answer, failure } = usePlan(api, 'changes', asked);
  if (answer === null) return <Planning failure={failure} onCancel={onCancel} />;
  return <FoundPanel {...props} found={answer} />;
}

interface FoundPanelProps extends ChangesPanelProps {
  readonly found: FoundChanges;
}

function FoundPanel({
  imported,
  found,
  base,
  current,
  anchor,
  hasLostPictures,
  onDone,
  onCancel,
}: FoundPanelProps): React.JSX.Element {
  const { document } = imported;
  const options = useMemo(() => placeOptions(current ?? base), [current, base]);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(
    () => new Set(found.changes.filter(isTakenFirst).map(({ id }) => id)),
  );
  const [targets, setTargets] = useState<ReadonlyMap<string, string>>(new Map());
  const { shown, more, left, showMore, showAll } = useShown(found.changes);
  const open = found.changes.filter(isOpen);
  const decide = (id: string, isAccepted: boolean): void => {
    const next = new Set(accepted);
    if (isAccepted) next.add(id);
    else next.delete(id);
    setAccepted(next);
  };
  const decisionOf = (change: DocumentChange): Decision => {
    if (change.kind !== 'unplaced') {
      if (accepted.has(change.id)) return { kind: 'take' };
      // The words of a row that is not added are kept: nobody said that they may go.
      return { kind: change.kind === 'added-row' ? 'keep' : 'leave' };
    }
    const value = targets.get(change.id) ?? KEEP;
    if (value === DROP) return { kind: 'leave' };
    const target = options.find(({ key }) => key === value)?.target;
    return target !== undefined && (target.kind === 'cell' || target.kind === 'prose')
      ? { kind: 'put', target }
      : { kind: 'keep' };
  };
  // A picture that the report on the desk has lost since comes back with the text that shows it.
  const images = { ...imagesOf(base), ...document.images };
  const update = (report: Report): Report =>
    applyChanges(report, found.changes, decisionOf, images, () => crypto.randomUUID());
  const decisions = found.changes.flatMap((change) =>
    change.kind === 'fixed' ? [] : [decisionOf(change).kind],
  );
  const count = decisions.filter((kind) => kind === 'take' || kind === 'put').length;
  const kept = decisions.filter((kind) => kind === 'keep').length;
  const apply = (): void => {
    if (left > 0) return;
    if (current === null) onDone({ kind: 'new', report: update(base) });
    else onDone({ kind: 'update', update, said: texts.applied(count, kept) });
  };
  const { total, placed, fixed, unplaced } = found.account;
  const { rows, rowsByBookmark, rowsByWording } = found.anchors;
  return (
    <>
      <p className="muted">
        {anchor === 'none' && rowsByBookmark > 0 ? texts.anchors.bookmarks : texts.anchors[anchor]}
        {rows > 0 && texts.anchors.rows(rows, rowsByBookmark, rowsByWording)}
        {texts.account(total, placed, fixed, unplaced)}
      </p>
      {found.changes.length === 0 ? (
        !hasLostPictures && <p className="import-note">{texts.noChanges}</p>
      ) : (
        <section className="import-list">
          <h2>{texts.changesTitle(found.changes.length)}</h2>
          {open.length > 1 && (
            <div className="import-acts">
              <Button size="small" onClick={() => setAccepted(acceptAll(accepted, open))}>
                {texts.acceptAll}
              </Button>
              <Button size="small" onClick={() => setAccepted(new Set())}>
                {texts.rejectAll}
              </Button>
            </div>
          )}
          <ol>
            {shown.map((change) => (
              <li key={change.id}>
                <ChangeCard
                  change={change}
                  options={options}
                  isAccepted={accepted.has(change.id)}
                  onDecide={(isAccepted) => decide(change.id, isAccepted)}
                  target={targets.get(change.id) ?? KEEP}
                  onTarget={(value) => setTargets(new Map([...targets, [change.id, value]]))}
                />
              </li>
            ))}
          </ol>
          {more > 0 && (
            <Button size="small" onClick={showMore}>
              {texts.more(more)}
            </Button>
          )}
        </section>
      )}
      <div className="import-acts import-end">
        {(found.changes.length > 0 || current === null) && (
          <Button kind="primary" aria-disabled={left > 0} onClick={apply}>
            {current === null ? texts.applyNew : texts.apply}
          </Button>
        )}
        <Button onClick={onCancel}>{texts.cancel}</Button>
        {left > 0 && (
          <>
            <p className="import-warning">{texts.unseen(left)}</p>
            <Button size="small" onClick={showAll}>
              {texts.showAll}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

/** What is accepted already, and everything that nobody has to read first. */
function acceptAll(
  accepted: ReadonlySet<string>,
  open: readonly DocumentChange[],
): ReadonlySet<string> {
  return new Set([...accepted, ...open.filter(isTakenFirst).map(({ id }) => id)]);
}
