import { type FormEvent, useId, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { formTitle } from '../../shared/model/form.ts';
import type { Report } from '../../shared/model/report.ts';
import { setHead, setTitle } from '../../shared/model/updates.ts';
import { MAX_YEAR, MIN_YEAR } from '../../shared/model/year.ts';
import { appTexts } from '../../shared/texts/app.ts';
import type { EditedDocument } from '../state/document.ts';
import { useSelected } from '../state/store.ts';
import { Button } from '../ui/button.tsx';
import { Floating } from '../ui/floating.tsx';
import { parseYear } from '../ui/parse-year.ts';
import { TextField } from '../ui/text-field.tsx';

/** The title is as long as a heading, not as a text; UTF-16 units. */
const MAX_TITLE = 200;

/** Shows agency and year, and changes them in a popover, with the title where it may be changed; undoable. */
export function HeadEditor({ document }: { readonly document: EditedDocument }): React.JSX.Element {
  const agency = useSelected(document, ({ report }) => report.agency);
  const year = useSelected(document, ({ report }) => report.year);
  const hasTitle = useSelected(document, ({ report }) => report.form.ownTitle === true);
  const name = hasTitle ? appTexts.headTitleWithOwn : appTexts.headTitle;
  return (
    <DialogTrigger>
      <AriaButton className="button button-quiet top-bar-head">
        {appTexts.headButton(agency, year)}
        {hasTitle && <span className="top-bar-own-title">{appTexts.headChangeTitle}</span>}
      </AriaButton>
      <Floating name={name} placement="bottom end">
        <Dialog aria-label={name}>
          {({ close }) => (
            <HeadForm
              document={document}
              report={document.get().report}
              name={name}
              onDone={close}
            />
          )}
        </Dialog>
      </Floating>
    </DialogTrigger>
  );
}

interface HeadFormProps {
  readonly document: EditedDocument;
  /** As it was when the popover opened. */
  readonly report: Report;
  readonly name: string;
  readonly onDone: () => void;
}

function HeadForm({ document, report, name, onDone }: HeadFormProps): React.JSX.Element {
  const { agency, year, form } = report;
  const [agencyText, setAgencyText] = useState(agency);
  const [yearText, setYearText] = useState(String(year));
  const [titleText, setTitleText] = useState(report.title ?? '');
  const [isTried, setTried] = useState(false);
  const headingId = useId();
  const newYear = parseYear(yearText);
  const newAgency = agencyText.trim();

  const apply = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (newYear === null || newAgency === '') return;
    document.apply({
      update: (before) =>
        setTitle(setHead(before, { agency: newAgency, year: newYear }), titleText),
      caret: null,
    });
    onDone();
  };

  return (
    <form className="stack" onSubmit={apply} aria-labelledby={headingId} noValidate>
      <h3 id={headingId}>{name}</h3>
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
      {form.ownTitle === true && (
        <TextField
          label={appTexts.headOwnTitle}
          value={titleText}
          onChange={setTitleText}
          maxLength={MAX_TITLE}
          placeholder={formTitle(form, newAgency, newYear ?? year)}
          hint={appTexts.headOwnTitleHint}
        />
      )}
      <Button type="submit">{appTexts.headApply}</Button>
    </form>
  );
}
