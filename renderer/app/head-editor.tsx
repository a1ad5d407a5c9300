import { type FormEvent, useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { setHead } from '../../shared/model/updates.ts';
import { MAX_YEAR, MIN_YEAR } from '../../shared/model/year.ts';
import { appTexts } from '../../shared/texts/app.ts';
import type { EditedDocument } from '../state/document.ts';
import { useSelected } from '../state/store.ts';
import { Button } from '../ui/button.tsx';
import { Floating } from '../ui/floating.tsx';
import { parseYear } from '../ui/parse-year.ts';
import { TextField } from '../ui/text-field.tsx';

/** Shows agency and year, and changes them in a popover; undoable like everything else. */
export function HeadEditor({ document }: { readonly document: EditedDocument }): React.JSX.Element {
  const agency = useSelected(document, ({ report }) => report.agency);
  const year = useSelected(document, ({ report }) => report.year);
  return (
    <DialogTrigger>
      <AriaButton className="button button-quiet top-bar-head">
        {appTexts.headButton(agency, year)}
      </AriaButton>
      <Floating name={appTexts.headTitle} placement="bottom end">
        <Dialog aria-label={appTexts.headTitle}>
          {({ close }) => (
            <HeadForm document={document} agency={agency} year={year} onDone={close} />
          )}
        </Dialog>
      </Floating>
    </DialogTrigger>
  );
}

interface HeadFormProps {
  readonly document: EditedDocument;
  readonly agency: string;
  readonly year: number;
  readonly onDone: () => void;
}

function HeadForm({ document, agency, year, onDone }: HeadFormProps): React.JSX.Element {
  const [agencyText, setAgencyText] = useState(agency);
  const [yearText, setYearText] = useState(String(year));
  const [isTried, setTried] = useState(false);
  const headingId = useId();
  const newYear = parseYear(yearText);
  const newAgency = agencyText.trim();

  const apply = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (newYear === null || newAgency === '') return;
    if (newYear !== year || newAgency !== agency) {
      document.apply({
        update: (report) => setHead(report, { agency: newAgency, year: newYear }),
        caret: null,
      });
    }
    onDone();
  };

  return (
    <form className="stack" onSubmit={apply} aria-labelledby={headingId} noValidate>
      <h3 id={headingId}>{appTexts.headTitle}</h3>
      <TextField
        label={appTexts.headAgency}
        value={agencyText}
        onChange={setAgencyText}
        error={isTried && newAgency === '' ? appTexts.headAgencyMissing : null}
      />
      <TextField
        label={appTexts.headYear}
        value={yearText}
        onChange={setYearText}
        inputMode="numeric"
        error={isTried && newYear === null ? appTexts.headYearWrong(MIN_YEAR, MAX_YEAR) : null}
      />
      <Button type="submit">{appTexts.headApply}</Button>
    </form>
  );
}
