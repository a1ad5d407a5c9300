import { DEFAULT_MAIL_WORDS } from '../../../shared/mail/mail-of-export.ts';
import { documentKind } from '../../../shared/model/form.ts';
import type { MailWords } from '../../../shared/model/mail-words.ts';
import { mailTexts } from '../../../shared/texts/mail.ts';
import type { EditedDocument } from '../../state/document.ts';
import { type Readable, type Store, useSelected } from '../../state/store.ts';
import { MailSetupPanel } from './mail-setup-panel.tsx';

export interface MailSetupDeskProps {
  readonly document: EditedDocument;
  readonly open: Store<boolean>;
  /** Null: what the program proposes. */
  readonly words: Readable<MailWords | null>;
  readonly onWords: (words: MailWords | null) => void;
  readonly announce: (text: string) => void;
}

/** The panel of the mail's words while it is open, and what becomes of what it says. */
export function MailSetupDesk({
  document,
  open,
  words,
  onWords,
  announce,
}: MailSetupDeskProps): React.JSX.Element | null {
  const isOpen = useSelected(open, (value) => value);
  if (!isOpen) return null;
  const { report } = document.get();
  const close = (): void => open.set(false);
  return (
    <MailSetupPanel
      words={words.get() ?? DEFAULT_MAIL_WORDS}
      report={report}
      fileName={mailTexts.previewFile(report.year, report.agency, documentKind(report.form))}
      onClose={close}
      onApply={(chosen) => {
        // What is as proposed follows the program when it proposes something better.
        onWords(isProposed(chosen) ? null : chosen);
        announce(mailTexts.applied);
        close();
      }}
    />
  );
}

function isProposed({ to, cc, subject, text }: MailWords): boolean {
  const proposed = DEFAULT_MAIL_WORDS;
  return (
    to === proposed.to &&
    cc === proposed.cc &&
    subject === proposed.subject &&
    text === proposed.text
  );
}
