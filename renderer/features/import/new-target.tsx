import { useEffect, useMemo, useState } from 'react';
import type { Recognised } from '../../../shared/import/foreign/recognise.ts';
import type { ImportedDocument } from '../../../shared/import/imported-document.ts';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { Form } from '../../../shared/model/form.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import { createReport } from '../../../shared/model/report.ts';
import { MAX_YEAR, MIN_YEAR } from '../../../shared/model/year.ts';
import { importTexts as texts } from '../../../shared/texts/import.ts';
import { parseYear } from '../../ui/parse-year.ts';
import { ReasonWords } from '../../ui/reason-words.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ForeignPanel } from './foreign-panel.tsx';
import type { ImportOutcome } from './import-outcome.ts';
import { LabelledSelect } from './labelled-select.tsx';
import { Planning } from './planning.tsx';
import { usePlan } from './use-plan.ts';

interface NewTargetProps {
  readonly api: ReportDeskApi;
  readonly imported: ImportedDocument;
  readonly onDone: (outcome: ImportOutcome) => void;
  readonly onCancel: () => void;
}

/** A new report for a document: form, agency and year are proposed from what it says. */
export function NewTarget({ api, imported, onDone, onCancel }: NewTargetProps): React.JSX.Element {
  const [forms, setForms] = useState<readonly Form[] | null>(null);
  const [failure, setFailure] = useState<Reason | null>(null);
  useEffect(() => {
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
  const { document } = imported;
  const asked = useMemo(() => (forms === null ? null : { document, forms }), [document, forms]);
  const { answer: known, failure: unknown } = usePlan(api, 'recognise', asked);
  if (failure !== null) {
    return (
      <p className="import-warning" role="alert">
        <ReasonWords reason={failure} />
      </p>
    );
  }
  if (forms === null) return <p className="muted">{texts.reading}</p>;
  if (forms.length === 0) return <p className="import-note">{texts.noForm}</p>;
  if (known === null) return <Planning failure={unknown} onCancel={onCancel} />;
  return (
    <Proposed
      api={api}
      forms={forms}
      known={known}
      imported={imported}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}

interface ProposedProps extends NewTargetProps {
  readonly forms: readonly Form[];
  readonly known: Recognised;
}

function Proposed({
  api,
  forms,
  known,
  imported,
  onDone,
  onCancel,
}: ProposedProps): React.JSX.Element {
  const [formId, setFormId] = useState(known.forms[0]?.formId ?? forms[0]?.id ?? '');
  const [agency, setAgency] = useState(known.agency);
  const [yearText, setYearText] = useState(known.year === null ? '' : String(known.year));
  const form = forms.find(({ id }) => id === formId);
  const year = parseYear(yearText);
  // Ids stay the same while agency and year are typed: what was chosen by hand points at them.
  const [prefix] = useState(() => crypto.randomUUID());
  const report = useMemo(() => {
    if (form === undefined) return null;
    let made = 0;
    const makeId = (): string => {
      made += 1;
      return `${prefix}-${made}`;
    };
    return createReport({
      form,
      agency: agency.trim() === '' ? '—' : agency.trim(),
      year: year ?? MIN_YEAR,
      now: new Date().toISOString(),
      makeId,
    });
  }, [form, agency, year, prefix]);
  const hindrance =
    agency.trim() === ''
      ? texts.into.agencyMissing
      : year === null
        ? texts.into.yearWrong(MIN_YEAR, MAX_YEAR)
        : null;
  return (
    <>
      <div className="import-options">
        <LabelledSelect label={texts.into.form} value={formId} onChange={setFormId}>
          {forms.map(({ id, name }) => {
            const found = known.forms.find((one) => one.formId === id);
            const label =
              found === undefined ? name : texts.into.rowsFound(name, found.rows, found.places);
            return (
              <option key={id} value={id}>
                {label}
              </option>
            );
          })}
        </LabelledSelect>
        <TextField label={texts.into.agency} value={agency} onChange={setAgency} />
        <TextField label={texts.into.year} value={yearText} onChange={setYearText} />
      </div>
      {known.forms.length === 0 && <p className="import-note">{texts.into.unknownForm}</p>}
      {report !== null && (
        <ForeignPanel
          key={formId}
          api={api}
          imported={imported}
          report={report}
          isNew
          hindrance={hindrance}
          onDone={onDone}
          onCancel={onCancel}
        />
      )}
    </>
  );
}
