import { type FormEvent, useState } from 'react';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { OpenedReport } from '../../../shared/ipc/values.ts';
import type { Form } from '../../../shared/model/form.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import type { Result } from '../../../shared/model/result.ts';
import { MAX_YEAR, MIN_YEAR, toRocYear } from '../../../shared/model/year.ts';
import { startTexts as texts } from '../../../shared/texts/start.ts';
import { Button } from '../../ui/button.tsx';
import { parseYear } from '../../ui/parse-year.ts';
import { TextField } from '../../ui/text-field.tsx';

export interface NewReportFormProps {
  readonly api: ReportDeskApi;
  readonly form: Form;
  readonly agency: string;
  readonly onOpened: (result: Result<OpenedReport, Reason>) => void;
}

/** Asks for agency and year, and begins the report. Wrong entries are said below their line, after trying. */
export function NewReportForm({
  api,
  form,
  agency,
  onOpened,
}: NewReportFormProps): React.JSX.Element {
  const [agencyText, setAgencyText] = useState(agency);
  const [yearText, setYearText] = useState(() => String(toRocYear(new Date().getFullYear())));
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const year = parseYear(yearText);
  const name = agencyText.trim();

  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (year === null || name === '' || isBusy) return;
    setBusy(true);
    const result = await api.invoke['reports:create']({ formId: form.id, agency: name, year });
    // Remembered for the next new report. Not remembering it is no loss the user has to hear of.
    if (result.ok && name !== agency) void api.invoke['settings:change']({ agency: name });
    setBusy(false);
    onOpened(result);
  };

  return (
    <form className="new-report-form" onSubmit={create} noValidate>
      <TextField
        label={texts.agency}
        value={agencyText}
        onChange={setAgencyText}
        placeholder={texts.agencyPlaceholder}
        error={isTried && name === '' ? texts.agencyMissing : null}
      />
      <TextField
        label={texts.year}
        value={yearText}
        onChange={setYearText}
        inputMode="numeric"
        maxLength={4}
        error={isTried && year === null ? texts.yearWrong(MIN_YEAR, MAX_YEAR) : null}
      />
      <Button type="submit" kind="primary" aria-disabled={isBusy}>
        {isBusy ? texts.creating : texts.create}
      </Button>
      {form.notes.length > 0 && (
        <details className="form-notes bulleted">
          <summary>{texts.formNotes}</summary>
          <ul>
            {form.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </form>
  );
}
