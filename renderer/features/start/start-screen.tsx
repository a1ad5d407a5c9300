import { useCallback } from 'react';
import type { ReportDeskApi } from '../../../shared/ipc/api.ts';
import type { AppInfo, FoundPlace, OpenedReport } from '../../../shared/ipc/values.ts';
import type { Reason } from '../../../shared/model/reason.ts';
import type { Result } from '../../../shared/model/result.ts';
import { importTexts } from '../../../shared/texts/import.ts';
import { startTexts as texts } from '../../../shared/texts/start.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ReasonWords } from '../../ui/reason-words.tsx';
import { useToday } from '../../ui/use-today.ts';
import { DeadlinesPane } from './deadlines-pane.tsx';
import { FolderLine } from './folder-line.tsx';
import { NewReport } from './new-report.tsx';
import { ReportsPane } from './reports-pane.tsx';
import { SearchBox } from './search-box.tsx';
import { SearchResults } from './search-results.tsx';
import { useSearchAll } from './use-search-all.ts';
import { useStartData } from './use-start-data.ts';
import './start.css';

export interface StartScreenProps {
  readonly api: ReportDeskApi;
  /** Null until the main process has answered. */
  readonly info: AppInfo | null;
  /** Why the last thing asked for did not happen. */
  readonly failure: Reason | null;
  readonly onInfo: (info: AppInfo) => void;
  /** `hit`: what somebody looked for, to begin there. */
  readonly onOpened: (result: Result<OpenedReport, Reason>, hit?: FoundPlace) => void;
  readonly onFailure: (reason: Reason | null) => void;
  /** Asks for a Word or ODF document and brings it in. */
  readonly onImport?: () => void;
  /** Opens the form workshop. */
  readonly onWorkshop?: () => void;
  /** Begins next year's report from a file. */
  readonly onRollOver?: (file: string) => void;
}

/** What I was working on, what else there is, and how to begin something new. */
export function StartScreen(props: StartScreenProps): React.JSX.Element {
  const { api, info, failure, onInfo, onOpened, onFailure, onWorkshop, onRollOver, onImport } =
    props;
  const { reports, forms, reload } = useStartData(api, onFailure);

  const open = useCallback(
    async (file: string, hit?: FoundPlace) => {
      const result = await api.invoke['reports:open']({ file });
      onOpened(result, hit);
      // The file may be gone or changed: the list shall say so.
      if (!result.ok) reload();
    },
    [api, onOpened, reload],
  );

  const today = useToday();
  const search = useSearchAll(api, onFailure);
  const isSearching = search.searching !== null || search.answer !== null;

  // What the user has just asked for comes first, then what is wrong in general.
  const reasons = [failure, reports?.folderReason ?? null, ...(info?.startupReasons ?? [])];

  return (
    <div className="start">
      <header className="start-top">
        <h1>{texts.title}</h1>
        <Button onClick={onWorkshop}>
          <Icon name="table" />
          {texts.workshop}
        </Button>
        <Button onClick={async () => onOpened(await api.invoke['reports:open-dialog']())}>
          <Icon name="folder" />
          {texts.openFile}
        </Button>
        <Button onClick={onImport}>
          <Icon name="document" />
          {importTexts.command}
        </Button>
        <Button onClick={async () => onOpened(await api.invoke['reports:open-sample']())}>
          <Icon name="document" />
          {texts.openSample}
        </Button>
      </header>
      <Messages reasons={reasons} />
      <main className="start-main">
        <div className="start-left">
          <SearchBox search={search} />
          <SearchResults search={search} onOpen={open} />
          <div hidden={isSearching}>
            <ReportsPane reports={reports} onOpen={open} onRollOver={onRollOver}>
              <DeadlinesPane reports={reports} today={today} onOpen={open} />
            </ReportsPane>
          </div>
        </div>
        <NewReport
          api={api}
          forms={forms}
          agency={info?.settings.agency ?? ''}
          onOpened={onOpened}
        />
      </main>
      <FolderLine
        api={api}
        folder={reports?.folder ?? info?.settings.reportsFolder ?? ''}
        onChanged={(settings) => {
          if (info !== null) onInfo({ ...info, settings });
          reload();
        }}
        onFailure={onFailure}
      />
    </div>
  );
}

interface MessagesProps {
  readonly reasons: readonly (Reason | null)[];
}

/** What is wrong, each thing once: a missing folder is noticed by the list and again by a new report. */
function Messages({ reasons }: MessagesProps): React.JSX.Element | null {
  const different = new Map<string, Reason>();
  for (const reason of reasons) if (reason !== null) different.set(JSON.stringify(reason), reason);
  if (different.size === 0) return null;
  return (
    <ul className="start-messages" role="alert">
      {[...different].map(([key, reason]) => (
        <li key={key}>
          <Icon name="warning" />
          <ReasonWords reason={reason} />
        </li>
      ))}
    </ul>
  );
}
