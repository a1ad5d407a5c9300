import { useCallback, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import type { AppInfo, FoundPlace, OpenedReport } from '../../shared/ipc/values.ts';
import type { Reason } from '../../shared/model/reason.ts';
import type { Result } from '../../shared/model/result.ts';
import { CarryScreen } from '../features/carry/carry-screen.tsx';
import { ImportScreen } from '../features/import/import-screen.tsx';
import { ReadingNotice } from '../features/import/reading-notice.tsx';
import { NewReportForm } from '../features/start/new-report-form.tsx';
import { StartScreen } from '../features/start/start-screen.tsx';
import { Workshop, type WorkshopGuard } from '../features/workshop/workshop.tsx';
import { createStore } from '../state/store.ts';
import { EditorScreen } from './editor-screen.tsx';
import { beginSession, type Session } from './session.ts';
import { useCarry } from './use-carry.ts';
import { useImport } from './use-import.ts';
import { useWindowEvents } from './use-window-events.ts';
import './app.css';

/** How long a report that the program was started with may take until the start page is shown meanwhile; milliseconds. */
const PATIENCE_MS = 1000;

export interface AppProps {
  readonly api: ReportDeskApi;
}

/** The window: the start page, the form workshop, or one report on the desk. */
export function App({ api }: AppProps): React.JSX.Element {
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [failure, setFailure] = useState<Reason | null>(null);
  const [isWorkshop, setWorkshop] = useState(false);
  /** Whether it is still to be seen if the window begins with the start page or with a report. */
  const [isStarting, setStarting] = useState(true);
  const [bench] = useState(() => createStore<WorkshopGuard | null>(null));
  const [guard] = useState(() => ({
    settle: async () => bench.get()?.settle(),
    wouldLose: () => bench.get()?.wouldLose() ?? false,
  }));

  const begin = useCallback(
    (result: Result<OpenedReport, Reason>, hit?: FoundPlace): void => {
      if (result.ok) {
        setFailure(null);
        setWorkshop(false);
        setSession(beginSession(api, result.value, hit));
      } else if (result.error.code !== 'cancelled') {
        setFailure(result.error);
      }
    },
    [api],
  );

  const openFile = useCallback(
    async (file: string) => begin(await api.invoke['reports:open']({ file })),
    [api, begin],
  );

  useEffect(() => {
    let isGone = false;
    const begun = async (): Promise<void> => {
      const result = await api.invoke['app:info']();
      if (isGone) return;
      if (!result.ok) setFailure(result.error);
      else {
        setInfo(result.value);
        if (result.value.openAtStart !== null) await openFile(result.value.openAtStart);
      }
      if (!isGone) setStarting(false);
    };
    void begun();
    const patience = setTimeout(() => setStarting(false), PATIENCE_MS);
    return () => {
      isGone = true;
      clearTimeout(patience);
    };
  }, [api, openFile]);

  const close = useCallback(async (): Promise<boolean> => {
    if (session === null) {
      await guard.settle();
      return !guard.wouldLose();
    }
    // What was set while the report was open (agency, zoom) holds for the start page and the next one.
    const [now] = await Promise.all([api.invoke['app:info'](), session.settle()]);
    if (now.ok) setInfo(now.value);
    // With text that is on no disk the report stays open: the status bar says why and offers a copy.
    if (session.wouldLose()) return false;
    // A comment that is half written is in no report: its form comes into sight, to be saved or cancelled.
    if (session.drafts.unsent().length > 0) {
      session.drafts.held.set(true);
      return false;
    }
    session.end();
    setSession(null);
    return true;
  }, [api, session, guard]);

  const carry = useCarry({ api, session, close, begin });
  const importing = useImport({ api, session, close, begin, fail: setFailure });

  const compare = importing.offered;
  /** A document that is no longer what was exported is compared with its report instead. */
  const beginOrCompare = useCallback(
    async (result: Result<OpenedReport, Reason>, hit?: FoundPlace): Promise<void> => {
      if (!result.ok && isForComparing(result.error)) await compare(result.error.file);
      else begin(result, hit);
    },
    [begin, compare],
  );
  const openRequested = useCallback(
    async (file: string) => {
      if (!isDocument(file)) {
        if (await close()) await openFile(file);
        return;
      }
      // The report on the desk stays while a document is read: it may be the one to compare with.
      const result = await api.invoke['reports:open']({ file });
      // Whatever stands in the way of opening it, reading it tells what to do, also beside a report.
      if (!result.ok) await compare(file);
      else if (await close()) begin(result);
    },
    [api, close, openFile, begin, compare],
  );
  const unsentComments = useCallback(
    () => ({
      count: session?.drafts.unsent().length ?? 0,
      areKept: session?.areDraftsKept() ?? true,
    }),
    [session],
  );
  useWindowEvents(api, session ?? guard, unsentComments, openRequested);

  return (
    <I18nProvider locale="zh-TW">
      <ReadingNotice
        isReading={importing.isReading}
        failure={session === null ? null : importing.failure}
        onStop={importing.stop}
      />
      {importing.imported !== null ? (
        <ImportScreen
          key={importing.imported.fileName}
          api={api}
          imported={importing.imported}
          current={session?.document.get().report ?? null}
          onCancel={importing.cancel}
          onAccept={importing.accept}
        />
      ) : carry.source !== null ? (
        <CarryScreen
          api={api}
          source={carry.source}
          onCancel={carry.cancel}
          onAccept={carry.accept}
        />
      ) : session === null && isWorkshop ? (
        <Workshop
          api={api}
          guard={bench}
          onBack={() => setWorkshop(false)}
          newReport={(form) => (
            <NewReportForm
              key={`${form.id} ${form.version}`}
              api={api}
              form={form}
              agency={info?.settings.agency ?? ''}
              onOpened={begin}
            />
          )}
        />
      ) : session === null ? (
        !isStarting && (
          <StartScreen
            api={api}
            info={info}
            failure={failure}
            onInfo={setInfo}
            onOpened={beginOrCompare}
            onFailure={setFailure}
            onRollOver={carry.rollOverFile}
            onImport={importing.choose}
            onWorkshop={() => setWorkshop(true)}
          />
        )
      ) : (
        <EditorScreen
          key={session.opened.handle}
          api={api}
          session={session}
          initialZoom={info?.settings.zoom ?? 100}
          {...(info === null ? {} : { settings: info.settings })}
          onClose={close}
          onCarry={carry.start}
          onImport={importing.choose}
          said={importing.said === '' ? carry.said : importing.said}
        />
      )}
    </I18nProvider>
  );
}

/** Whether a file is of a word processor, which may carry a report. */
function isDocument(file: string): boolean {
  return /\.(?:docx|odt)$/iu.test(file);
}

type Refusal = Extract<Reason, { readonly code: 'document-refused' }>;

/** A document whose text can be looked at, though it does not hold its report as it was exported. */
function isForComparing(reason: Reason): reason is Refusal {
  return (
    reason.code === 'document-refused' && (reason.why === 'changed' || reason.why === 'no-report')
  );
}
