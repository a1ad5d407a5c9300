import { useId, useState } from 'react';
import { type AddressFault, parseAddresses } from '../../../shared/mail/mail-addresses.ts';
import {
  addressLine,
  DEFAULT_MAIL_WORDS,
  mailOfExport,
} from '../../../shared/mail/mail-of-export.ts';
import { MAX_ADDRESSES, MAX_MAIL_WORDS, type MailWords } from '../../../shared/model/mail-words.ts';
import type { Report } from '../../../shared/model/report.ts';
import { mailTexts as texts } from '../../../shared/texts/mail.ts';
import { Button } from '../../ui/button.tsx';
import { ModalPanel } from '../../ui/modal-panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import './mail-setup.css';

export interface MailSetupPanelProps {
  readonly words: MailWords;
  /** What the preview is filled in from. */
  readonly report: Report;
  readonly fileName: string;
  readonly onApply: (words: MailWords) => void;
  readonly onClose: () => void;
}

/** What the office writes in the mails that carry its exports. Nothing changes before it is applied. */
export function MailSetupPanel({
  words,
  report,
  fileName,
  onApply,
  onClose,
}: MailSetupPanelProps): React.JSX.Element {
  const [draft, setDraft] = useState(words);
  const put = (change: Partial<MailWords>): void => setDraft({ ...draft, ...change });
  const textId = useId();
  const hintId = useId();
  const subjectFault = draft.subject.trim() === '' ? texts.noSubject : null;
  const mail = mailOfExport(draft, report, fileName);
  return (
    <ModalPanel title={texts.title} onClose={onClose}>
      <div className="modal-scroll mail-setup">
        {(['to', 'cc'] as const).map((line) => (
          <TextField
            key={line}
            label={texts[line]}
            maxLength={MAX_MAIL_WORDS[line]}
            value={draft[line]}
            error={addressFault(draft[line])}
            onChange={(typed) => put({ [line]: typed })}
          />
        ))}
        <p className="mail-setup-hint">{texts.addressHint}</p>
        <TextField
          label={texts.subject}
          maxLength={MAX_MAIL_WORDS.subject}
          value={draft.subject}
          error={subjectFault}
          onChange={(subject) => put({ subject })}
        />
        <div className="field">
          <label htmlFor={textId}>{texts.text}</label>
          <textarea
            id={textId}
            className="input mail-setup-text"
            rows={7}
            maxLength={MAX_MAIL_WORDS.text}
            value={draft.text}
            spellCheck={false}
            aria-describedby={hintId}
            onChange={(event) => put({ text: event.target.value })}
          />
        </div>
        <p id={hintId} className="mail-setup-hint">
          {texts.signsHint}
        </p>
        {mail.ok && (
          <section className="mail-setup-preview" aria-label={texts.preview}>
            <h3>{texts.preview}</h3>
            {mail.value.to.length > 0 && <p>{texts.line(texts.to, addressLine(mail.value.to))}</p>}
            {mail.value.cc.length > 0 && <p>{texts.line(texts.cc, addressLine(mail.value.cc))}</p>}
            <p>{texts.line(texts.subject, mail.value.subject)}</p>
            <p className="mail-setup-words">{mail.value.text}</p>
          </section>
        )}
      </div>
      <div className="modal-acts">
        <Button
          kind="primary"
          disabled={!mail.ok || subjectFault !== null}
          onClick={() => onApply(draft)}
        >
          {texts.apply}
        </Button>
        <Button kind="quiet" onClick={() => setDraft(DEFAULT_MAIL_WORDS)}>
          {texts.reset}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </ModalPanel>
  );
}

function addressFault(typed: string): string | null {
  const parsed = parseAddresses(typed);
  return parsed.ok ? null : addressFaultText(parsed.error);
}

function addressFaultText(fault: AddressFault): string {
  return fault.code === 'too-many' ? texts.tooMany(MAX_ADDRESSES) : texts.noAddress(fault.piece);
}
