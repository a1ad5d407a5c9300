import { useState } from 'react';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { FormList, OpenedReport } from '../../../shared/ipc/values.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import type { Result } from '../../../shared/model/result.ts';
import { startTexts as texts } from '../../../shared/texts/start.ts';
import { RefusedForms } from '../../ui/refused-forms.tsx';
import { FormCard } from './form-card.tsx';
import { NewReportForm } from './new-report-form.tsx';

export interface NewReportProps {
  readonly api: ReportDeskApi;
  /** Null while they are being read. */
  readonly forms: FormList | null;
  /** The agency of the settings, filled in beforehand. */
  readonly agency: string;
  readonly onOpened: (result: Result<OpenedReport, Reason>) => void;
}

/** The forms as cards; the chosen one asks for agency and year. */
export function NewReport({ api, forms, agency, onOpened }: NewReportProps): React.JSX.Element {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <section className="start-new">
      <h2>{texts.newHeading}</h2>
      <p className="muted">{texts.newHint}</p>
      {forms === null && <p className="muted">{texts.formsLoading}</p>}
      {forms !== null && forms.forms.length === 0 && (
        <p className="start-warning">{texts.formsNone}</p>
      )}
      <ul className="form-cards">
        {forms?.forms.map((form) => (
          <li key={form.id} className="form-card" data-chosen={form.id === chosen}>
            <FormCard
              form={form}
              isChosen={form.id === chosen}
              onChoose={() => setChosen(form.id === chosen ? null : form.id)}
            />
            {form.id === chosen && (
              <NewReportForm api={api} form={form} agency={agency} onOpened={onOpened} />
            )}
          </li>
        ))}
      </ul>
      {forms !== null && forms.refused.length > 0 && (
        <RefusedForms
          heading={texts.refusedHeading}
          hint={texts.refusedHint}
          refused={forms.refused}
        />
      )}
    </section>
  );
}
