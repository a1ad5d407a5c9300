import { useState } from 'react';
import type { FormatId } from '../../../shared/export/formats.ts';
import type { ExportedFile } from '../../../shared/ipc/values.ts';
import {
  DEFAULT_MAIL_WORDS,
  type ExportMail,
  mailAsText,
  mailOfExport,
} from '../../../shared/mail/mail-of-export.ts';
import type { MailWords } from '../../../shared/model/mail-words.ts';
import type { Reason, ReasonCode } from '../../../shared/model/reason.ts';
import { exportNoticeTexts as texts } from '../../../shared/texts/export-notice.ts';
import { mailTexts } from '../../../shared/texts/mail.ts';
import { describeReason } from '../../../shared/texts/reasons.ts';
import type { EditedDocument } from '../../state/document.ts';
import { type Readable, type Store, useSelected } from '../../state/store.ts';
import { Button } from '../../ui/button.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { AskingNotice } from './asking-notice.tsx';
import type { ExportState, ExportWork } from './export-state.ts';
import { RunningNotice } from './running-notice.tsx';
import './export-notice.css';

export interface ExportNoticeProps {
  readonly state: Store<ExportState>;
  readonly document: EditedDocument;
  readonly onOpen: (exportId: string) => void;
  readonly onShow: (exportId: string) => void;
  /** The office's words of mails; null: what the program proposes. */
  readonly mailWords: Readable<MailWords | null>;
  /** Makes a mail draft; answers with words for the user. */
  readonly onMail: (exportId: string, mail: ExportMail) => Promise<string>;
  readonly onMailSetup: () => void;
  readonly onAgain: (work: ExportWork) => void;
  /** Exports to a folder that the user is asked for. */
  readonly onElsewhere: (format: FormatId) => void;
  readonly onCancel: () => void;
  /** Goes to the next figure that has no amount. */
  readonly onFaulty: () => void;
  /** Shows what was taken over from the year before and not looked at yet. */
  readonly onYears: () => void;
}

/** Tells how far an export is, where the exported file is and what can be done with it, or why there is none. */
export function ExportNotice(props: ExportNoticeProps): React.JSX.Element | null {
  const state = useSelected(props.state, (value) => value);
  const dismiss = (
    <Button
      kind="quiet"
      size="small"
      aria-label={texts.close}
      onClick={() => props.state.set({ kind: 'idle' })}
    >
      <Icon name="close" />
    </Button>
  );
  if (state.kind === 'done') {
    return (
      <section className="export-notice" role="status">
        <Done {...props} exported={state.exported} />
        {dismiss}
      </section>
    );
  }
  if (state.kind === 'running') {
    return <RunningNotice work={state.work} stage={state.stage} onCancel={props.onCancel} />;
  }
  if (state.kind === 'asking') {
    return (
      <AskingNotice
        document={props.document}
        onFaulty={props.onFaulty}
        onYears={props.onYears}
        onAnyway={() => props.onAgain(state.format)}
        dismiss={dismiss}
      />
    );
  }
  if (state.kind === 'failed') {
    const { work, reason } = state;
    const isPreview = work === 'preview';
    const words = describeReason(reason);
    return (
      <section className="export-notice export-notice-failed" role="alert">
        <Icon name="warning" />
        <p className="export-notice-words">
          {isPreview ? texts.previewFailed(words) : texts.failed(words)}
        </p>
        {!isPreview && isOfItsPlace(reason) && (
          <Button size="small" onClick={() => props.onElsewhere(work)}>
            {texts.elsewhere}
          </Button>
        )}
        <Button size="small" onClick={() => props.onAgain(work)}>
          {isPreview ? texts.previewAgain : texts.again}
        </Button>
        {dismiss}
      </section>
    );
  }
  return null;
}

/** Whether the same export may succeed in another folder. */
function isOfItsPlace({ code }: Reason): boolean {
  return PLACE_REASONS.includes(code);
}

const PLACE_REASONS: readonly ReasonCode[] = [
  'folder-missing',
  'folder-read-only',
  'disk-full',
  'file-locked',
  'file-exists',
  'name-invalid',
  'read-back-differs',
  'io-failed',
];

function Done({
  exported,
  document,
  onOpen,
  onShow,
  mailWords,
  onMail,
  onMailSetup,
}: ExportNoticeProps & { readonly exported: ExportedFile }): React.JSX.Element {
  const [said, setSaid] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  /** The mail, filled in; null where its receivers are none, which is told. */
  const readyMail = (): ExportMail | null => {
    const words = mailWords.get() ?? DEFAULT_MAIL_WORDS;
    const mail = mailOfExport(words, document.get().report, exported.fileName);
    if (mail.ok) return mail.value;
    setSaid(texts.mailFailed(mailTexts.badReceivers));
    return null;
  };
  const copyMail = (): void => {
    const mail = readyMail();
    if (mail !== null) setSaid(copyText(mailAsText(mail)) ? texts.copied : texts.copyFailed);
  };
  const prepareMail = (): void => {
    const mail = readyMail();
    if (mail === null) return;
    setIsBusy(true);
    // At once: Chromium lets a page copy only just after the user did something in it.
    const isCopied = copyText(mailAsText(mail));
    void onMail(exported.exportId, mail).then((words) => {
      setSaid(isCopied ? texts.withCopy(words) : texts.withoutCopy(words));
      setIsBusy(false);
    });
  };
  return (
    <>
      <Icon name="check" />
      <div className="export-notice-words">
        <p>{texts.done(exported.fileName)}</p>
        <p className="export-notice-folder">{said ?? texts.folder(folderOf(exported))}</p>
      </div>
      <Button size="small" onClick={() => onOpen(exported.exportId)}>
        {texts.open}
      </Button>
      <Button size="small" onClick={() => onShow(exported.exportId)}>
        {texts.show}
      </Button>
      <Button size="small" disabled={isBusy} onClick={prepareMail}>
        {texts.prepareMail}
      </Button>
      <Button size="small" onClick={copyMail}>
        {texts.copyMail}
      </Button>
      <Button size="small" kind="quiet" onClick={onMailSetup}>
        {mailTexts.command}
      </Button>
    </>
  );
}

/** The path without the file name and the separator before it; either kind of separator. */
function folderOf({ file, fileName }: ExportedFile): string {
  return file.endsWith(fileName)
    ? file.slice(0, -fileName.length).replace(/(?<=.)[\\/]$/u, '')
    : file;
}
