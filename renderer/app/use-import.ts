import { useCallback, useEffect, useState } from 'react';
import type { ImportedDocument } from '../../shared/import/imported-document.ts';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import type { OpenedReport } from '../../shared/ipc/values.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { importTexts as texts } from '../../shared/texts/import.ts';
import type { ImportOutcome } from '../features/import/import-outcome.ts';
import type { Session } from './session.ts';

export interface ImportDeps {
  readonly api: ReportDeskApi;
  readonly session: Session | null;
  /** Gives the report on the desk up; false when that would lose something. */
  readonly close: () => Promise<boolean>;
  readonly begin: (result: Result<OpenedReport, Reason>) => void;
  /** Tells on the start page why nothing came of it. */
  readonly fail: (reason: Reason) => void;
}

/** Bringing in a document: reading it, the screen that shows it, and what happens when it is accepted. */
export interface Import {
  readonly imported: ImportedDocument | null;
  readonly isReading: boolean;
  /** What to say on the desk; empty when nothing. */
  readonly said: string;
  /** Why the last document was not read; null when it was. Stays until the next one. */
  readonly failure: Reason | null;
  readonly choose: () => Promise<void>;
  /** Shows what a document says that was to be opened as a report. */
  readonly offered: (file: string) => Promise<void>;
  readonly stop: () => void;
  readonly cancel: () => void;
  readonly accept: (outcome: ImportOutcome) => Promise<Reason | null>;
}

export function useImport({ api, session, close, begin, fail }: ImportDeps): Import {
  const [imported, setImported] = useState<ImportedDocument | null>(null);
  const [isReading, setReading] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Reason | null>(null);

  const read = useCallback(
    async (ask: () => Promise<Result<string, Reason>>) => {
      setReading(true);
      setFailure(null);
      setSaid('');
      const answer = await ask();
      setReading(false);
      if (answer.ok) {
        session?.document.settle();
        // The main process has made the text itself.
        setImported(JSON.parse(answer.value) as ImportedDocument);
      } else if (answer.error.code !== 'cancelled') {
        setFailure(answer.error);
        if (session === null) fail(answer.error);
      }
    },
    [session, fail],
  );

  const choose = useCallback(() => read(() => api.invoke['import:choose']()), [api, read]);

  const offered = useCallback(
    (file: string) => read(() => api.invoke['import:offered']({ file })),
    [api, read],
  );

  useEffect(() => {
    const end = new AbortController();
    const options = { signal: end.signal, capture: true };
    window.addEventListener(
      'dragover',
      (event) => {
        if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
      },
      options,
    );
    window.addEventListener(
      'drop',
      (event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        const documents = files.filter(({ name }) => /\.(?:docx|odt)$/iu.test(name));
        const [file] = documents;
        // Pictures and everything else are somebody else's.
        if (file === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        if (documents.length > 1) setSaid(texts.tooManyFiles);
        else {
          void read(async () => {
            const bytes = new Uint8Array(await file.arrayBuffer());
            return api.invoke['import:read']({ fileName: file.name, bytes });
          });
        }
      },
      options,
    );
    return () => end.abort();
  }, [api, read]);

  const accept = useCallback(
    async (outcome: ImportOutcome): Promise<Reason | null> => {
      if (outcome.kind === 'update') {
        if (session === null) return { code: 'report-not-open' };
        session.document.apply({ caret: null, update: outcome.update });
        setSaid(outcome.said);
        setImported(null);
        void session.autosave.saveNow();
        return null;
      }
      const made = await api.invoke['reports:create-from']({
        json: JSON.stringify(outcome.report),
      });
      if (!made.ok) return made.error;
      setImported(null);
      // A report that cannot be given up stays on the desk; the new one is in the list of the start page.
      if (await close()) begin(ok(made.value));
      return null;
    },
    [api, session, close, begin],
  );

  return {
    imported,
    isReading,
    said,
    failure,
    choose,
    offered,
    stop: () => void api.invoke['import:cancel'](),
    cancel: () => setImported(null),
    accept,
  };
}
