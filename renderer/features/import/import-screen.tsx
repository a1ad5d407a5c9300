import { useEffect, useMemo, useRef, useState } from 'react';
import { rowMapHash } from '../../../shared/export/carried-report.ts';
import type { FoundChanges } from '../../../shared/import/changes/find-changes.ts';
import type { ImportedDocument } from '../../../shared/import/imported-document.ts';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import type { Report } from '../../../shared/model/report.ts';
import { imagesOf } from '../../../shared/model/report-image.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { ReasonWords } from '../../ui/reason-words.tsx';
import { ChangesPanel } from './changes-panel.tsx';
import { ForeignPanel } from './foreign-panel.tsx';
import type { ImportOutcome } from './import-outcome.ts';
import { NewTarget } from './new-target.tsx';
import { Notices } from './notices.tsx';
import { Planning } from './planning.tsx';
import { usePlan } from './use-plan.ts';
import './import.css';

export interface ImportScreenProps {
  readonly api: ReportDeskApi;
  readonly imported: ImportedDocument;
  /** The report on the desk; null on the start page. */
  readonly current: Report | null;
  readonly onCancel: () => void;
  /** Does what was decided; answers with why it could not. */
  readonly onAccept: (outcome: ImportOutcome) => Promise<Reason | null>;
}

type Way = 'changes' | 'foreign';

/** A document that is brought in: what it changed of its report, or where its pieces go. */
export function ImportScreen({
  api,
  imported,
  current,
  onCancel,
  onAccept,
}: ImportScreenProps): React.JSX.Element {
  const { fileName, document, carried, missingPictures, rowMap } = imported;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const base = carried ?? current;
  const isOfDesk = current !== null && (carried === null || carried.id === current.id);
  const lostPictures = missingPictures.filter(
    ({ imageId }) => !isOfDesk || !Object.hasOwn(imagesOf(current), imageId),
  );
  const hasRowMap = useMemo(
    () => current !== null && rowMap !== null && rowMap === rowMapHash(current),
    [current, rowMap],
  );
  const isKnown = carried !== null || hasRowMap;
  // Of a document that says nothing of where it comes from only its text can tell.
  const asked = useMemo(
    () =>
      isKnown || current === null ? null : { document, base: current, current, running: null },
    [isKnown, document, current],
  );
  const likened = usePlan(api, 'changes', asked);
  const [chosenWay, setWay] = useState<Way | null>(null);
  const isOwn = isKnown || (likened.answer !== null && isLike(likened.answer));
  const way = chosenWay ?? (isOwn ? 'changes' : 'foreign');
  const isUndecided = chosenWay === null && likened.isPending;
  const [isIntoOpen, setIntoOpen] = useState(current !== null);
  const [failure, setFailure] = useState<Reason | null>(null);
  const [isBusy, setBusy] = useState(false);
  const done = async (outcome: ImportOutcome): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(await onAccept(outcome));
    setBusy(false);
  };
  const anchor = carried !== null ? 'carried' : hasRowMap ? 'rowMap' : 'none';
  return (
    <main
      className="import"
      {...onKeys<HTMLElement>((event) => {
        if (event.key === 'Escape') onCancel();
      })}
    >
      <h1 ref={heading} tabIndex={-1}>
        {texts.title(fileName)}
      </h1>
      {failure !== null && (
        <p className="import-warning" role="alert">
          <ReasonWords reason={failure} />
        </p>
      )}
      {base !== null && !isUndecided && (
        <Choice<Way>
          legend={texts.way.legend}
          name="import-way"
          value={way}
          options={[
            ['changes', texts.way.changes],
            ['foreign', texts.way.foreign],
          ]}
          onChange={setWay}
        />
      )}
      {way === 'foreign' && current !== null && !isUndecided && (
        <Choice
          legend={texts.into.legend}
          name="import-into"
          value={isIntoOpen ? 'open' : 'new'}
          options={[
            ['open', texts.into.open],
            ['new', texts.into.new],
          ]}
          onChange={(value) => setIntoOpen(value === 'open')}
        />
      )}
      <Notices
        document={document}
        // Of a report's own document they are among what was changed.
        notes={way === 'changes' && base !== null ? [] : document.notes}
        lostPictures={lostPictures}
      />
      {way === 'foreign' && !isKnown && rowMap !== null && !isUndecided && (
        <p className="import-note">{texts.anchors.openFirst}</p>
      )}
      {isUndecided ? (
        <Planning failure={null} onCancel={onCancel} />
      ) : way === 'changes' && base !== null ? (
        <>
          {current !== null && !isOfDesk && (
            <p className="import-note">{texts.anchors.otherReport}</p>
          )}
          <ChangesPanel
            api={api}
            imported={imported}
            base={base}
            current={isOfDesk ? current : null}
            anchor={anchor}
            hasLostPictures={lostPictures.length > 0}
            onDone={done}
            onCancel={onCancel}
          />
        </>
      ) : isIntoOpen && current !== null ? (
        <ForeignPanel
          api={api}
          imported={imported}
          report={current}
          isNew={false}
          hindrance={null}
          onDone={done}
          onCancel={onCancel}
        />
      ) : (
        <NewTarget api={api} imported={imported} onDone={done} onCancel={onCancel} />
      )}
    </main>
  );
}

/** Half of the rows' marks, or half of the texts, make a document one of this report, though nothing else says so. */
function isLike({ anchors }: FoundChanges): boolean {
  const { rows, rowsByBookmark, written, alike } = anchors;
  const isMarked = rows > 0 && rowsByBookmark * 2 >= rows;
  return isMarked || (alike >= MIN_ALIKE && alike * 2 >= written);
}

/** One or two texts are the same by chance. */
const MIN_ALIKE = 3;

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({
  legend,
  name,
  value,
  options,
  onChange,
}: ChoiceProps<Value>): React.JSX.Element {
  return (
    <fieldset className="import-choice">
      <legend>{legend}</legend>
      {options.map(([one, label]) => (
        <label key={one} className="import-check">
          <input type="radio" name={name} checked={value === one} onChange={() => onChange(one)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
