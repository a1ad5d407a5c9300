import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { formChanges } from '../../../shared/carry/form-changes.ts';
import { type MatchChoices, matchForms } from '../../../shared/carry/match-forms.ts';
import { moveReport } from '../../../shared/carry/move-report.ts';
import {
  matchPlan,
  planToResults,
  resultsForm,
  unpairedPlaces,
} from '../../../shared/carry/plan-to-results.ts';
import { carryRefusalWords, refuseCarry } from '../../../shared/carry/refuse-carry.ts';
import { rollOver } from '../../../shared/carry/roll-over.ts';
import { keyedRows, type RowKey, rowKeyText } from '../../../shared/carry/row-key.ts';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import { isWritable } from '../../../shared/model/column.ts';
import type { Form } from '../../../shared/model/form.ts';
import { countingIds } from '../../../shared/model/ids.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import { reportTitle } from '../../../shared/model/report.ts';
import { MAX_YEAR, MIN_YEAR } from '../../../shared/model/year.ts';
import { carryTexts as texts } from '../../../shared/texts/carry.ts';
import { onKeys } from '../../keys/on-keys.ts';
import { Button } from '../../ui/button.tsx';
import { parseYear } from '../../ui/parse-year.ts';
import { ReasonWords } from '../../ui/reason-words.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Carried, CarrySource } from './carry-source.ts';
import { ChangeList } from './change-list.tsx';
import { type FormOption, formOptions } from './form-options.ts';
import { matchLines } from './match-lines.ts';
import { MatchList } from './match-list.tsx';
import { Unpaired } from './unpaired.tsx';
import './carry.css';

export interface CarryScreenProps {
  readonly api: ReportDeskApi;
  readonly source: CarrySource;
  readonly onCancel: () => void;
  /** Does what was accepted; answers with why it could not. */
  readonly onAccept: (carried: Carried) => Promise<Reason | null>;
}

/** What follows from a report, row by row, before anything is changed. */
export function CarryScreen({
  api,
  source,
  onCancel,
  onAccept,
}: CarryScreenProps): React.JSX.Element {
  const { kind, report } = source;
  const [forms, setForms] = useState<readonly Form[] | null>(null);
  const [failure, setFailure] = useState<Reason | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    let isGone = false;
    void api.invoke['forms:list']().then((result) => {
      if (isGone) return;
      if (result.ok) setForms(result.value.forms);
      else setFailure(result.error);
    });
    return () => {
      isGone = true;
    };
  }, [api]);
  const options = useMemo(
    () => (forms === null ? [] : formOptions(kind, report, forms)),
    [forms, kind, report],
  );
  const refusal = refuseCarry(kind, report);
  return (
    <main
      className="carry"
      {...onKeys<HTMLElement>((event) => {
        if (event.key === 'Escape') onCancel();
      })}
    >
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {texts.titles[kind]}
        </h1>
        <p>{texts.from(reportTitle(report))}</p>
        <p className="muted">{texts.hints[kind]}</p>
      </header>
      {failure !== null && (
        <p className="carry-warning" role="alert">
          <ReasonWords reason={failure} />
        </p>
      )}
      {refusal !== null && (
        <>
          <p className="carry-warning" role="alert">
            {carryRefusalWords(refusal)}
          </p>
          <div className="carry-acts">
            <Button onClick={onCancel}>{texts.cancel}</Button>
          </div>
        </>
      )}
      {refusal === null && forms === null && <p className="muted">{texts.reading}</p>}
      {refusal === null && forms !== null && (
        <Preview
          source={source}
          options={options}
          onCancel={onCancel}
          onAccept={async (carried) => setFailure(await onAccept(carried))}
        />
      )}
    </main>
  );
}

interface PreviewProps {
  readonly source: CarrySource;
  readonly options: readonly FormOption[];
  readonly onCancel: () => void;
  readonly onAccept: (carried: Carried) => Promise<void>;
}

function Preview({ source, options, onCancel, onAccept }: PreviewProps): React.JSX.Element {
  const { kind, report, fileName } = source;
  const formId = useId();
  const [value, setValue] = useState(options[0]?.value ?? '');
  const [choices, setChoices] = useState<MatchChoices>(new Map());
  const [yearText, setYearText] = useState(String(report.year + 1));
  const [withText, setWithText] = useState(false);
  const [withPlanColumn, setWithPlanColumn] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isTried, setTried] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const form = useMemo(
    () => chosen?.form ?? (kind === 'results' ? resultsForm(report, withPlanColumn) : null),
    [chosen, kind, report, withPlanColumn],
  );
  const match = useMemo(() => {
    if (form === null) return null;
    return kind === 'results'
      ? matchPlan(report, form, choices)
      : matchForms(report, form, choices);
  }, [form, kind, report, choices]);
  const outcome = useMemo(
    () =>
      form === null || match === null
        ? null
        : moveReport(report, form, match, countingIds('preview')),
    [form, match, report],
  );
  if (form === null || match === null || outcome === null) {
    return (
      <div className="carry-acts">
        <p>{texts.noForms}</p>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    );
  }
  const rowIds = new Set(
    outcome.sections.flatMap((section) =>
      section.kind === 'table' ? section.rows.map(({ id }) => id) : [],
    ),
  );
  const standing = new Set(
    report.sections.flatMap((section) =>
      section.kind === 'table'
        ? section.rows
            .filter(({ id, added }) => added !== undefined && rowIds.has(id))
            .map(({ formRowId }) =>
              rowKeyText({ sectionId: section.formSectionId, rowId: formRowId }),
            )
        : [],
    ),
  );
  const lines = matchLines(report, match, standing);
  const gone = lines.filter(({ group }) => group === 'gone').length;
  const matched = match.rows.length - gone;
  const hasNone = matched === 0 && match.rows.length > 0;
  const year = parseYear(yearText);
  const yearError =
    kind !== 'roll-over'
      ? null
      : year === null
        ? texts.yearWrong(MIN_YEAR, MAX_YEAR)
        : year <= report.year
          ? texts.yearNotLater(report.year)
          : null;
  const changesYear = kind === 'roll-over' ? (year ?? report.year + 1) : report.year;
  const columns = kind === 'move' ? columnsGone(report.form, form) : [];
  const accept = async (): Promise<void> => {
    setTried(true);
    if (hasNone || yearError !== null || isBusy) return;
    setBusy(true);
    const now = new Date().toISOString();
    const makeId = (): string => crypto.randomUUID();
    const common = { fileName, now, makeId };
    if (kind === 'move') await onAccept({ kind, form, choices });
    else if (kind === 'roll-over') {
      const options = { ...common, form, match, year: year ?? report.year + 1, withText };
      await onAccept({ kind: 'new', report: rollOver(report, options) });
    } else {
      const options = { ...common, form: chosen?.form ?? null, withPlanColumn, choices };
      await onAccept({ kind: 'new', report: planToResults(report, options) });
    }
    setBusy(false);
  };
  return (
    <>
      <div className="carry-options">
        <div className="carry-form">
          <label htmlFor={formId}>{texts.form}</label>
          <select
            id={formId}
            value={value}
            onChange={(event) => {
              setValue(event.target.value);
              setChoices(new Map());
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </div>
        {kind === 'roll-over' && (
          <>
            <TextField
              label={texts.year}
              value={yearText}
              onChange={setYearText}
              inputMode="numeric"
              maxLength={4}
              error={isTried ? yearError : null}
            />
            <Check label={texts.withText} isOn={withText} onChange={setWithText} />
          </>
        )}
        {kind === 'results' && chosen?.form === null && (
          <Check label={texts.withPlanColumn} isOn={withPlanColumn} onChange={setWithPlanColumn} />
        )}
      </div>
      {kind === 'results' && <Unpaired places={unpairedPlaces(report)} />}
      {hasNone ? (
        <p className="carry-warning" role="alert">
          {texts.noMatch}
        </p>
      ) : (
        <p role="status">
          {match.rows.length + match.fresh.length === 0
            ? texts.noRows
            : texts.summary(matched, gone, match.fresh.length)}
        </p>
      )}
      {columns.length > 0 && <p className="carry-note">{texts.columnsGone(columns)}</p>}
      {match.rows.length + match.fresh.length > 0 && (
        <MatchList
          lines={lines}
          targets={keyedRows(form)}
          nowhere={kind === 'move' ? texts.nowhere : texts.nowhereElse}
          onChoose={(key: string, to: RowKey | null) => setChoices(new Map(choices).set(key, to))}
        />
      )}
      {kind !== 'results' && <ChangeList changes={formChanges(report, form, match, changesYear)} />}
      <div className="carry-acts">
        <Button kind="primary" aria-disabled={isBusy || hasNone} onClick={accept}>
          {isBusy ? texts.working : texts.accept[kind]}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </>
  );
}

/** The labels of columns to write in whose role the other form has no column for. */
function columnsGone(from: Form, to: Form): readonly string[] {
  const roles = new Set(columnsOf(to).map(({ role }) => role));
  const gone = columnsOf(from).filter(({ role }) => !roles.has(role));
  return [...new Set(gone.map(({ label }) => label))];
}

function columnsOf(form: Form) {
  return form.sections.flatMap((section) =>
    section.kind === 'table' ? section.columns.filter(isWritable) : [],
  );
}

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Check({ label, isOn, onChange }: CheckProps): React.JSX.Element {
  return (
    <label className="carry-check">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
