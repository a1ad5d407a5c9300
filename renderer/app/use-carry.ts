import { useCallback, useState } from 'react';
import { matchForms } from '../../shared/carry/match-forms.ts';
import { moveReport } from '../../shared/carry/move-report.ts';
import type { CarryKind } from '../../shared/carry/refuse-carry.ts';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import type { OpenedReport } from '../../shared/ipc/values.ts';
import { writableAddresses } from '../../shared/model/address.ts';
import type { Reason } from '../../shared/model/reason.ts';
import type { Report } from '../../shared/model/report.ts';
import { withoutUnusedImages } from '../../shared/model/report-image.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { carryTexts as texts } from '../../shared/texts/carry.ts';
import type { Carried, CarrySource } from '../features/carry/carry-source.ts';
import type { Session } from './session.ts';

export interface CarryDeps {
  readonly api: ReportDeskApi;
  readonly session: Session | null;
  /** Gives the report on the desk up; false when that would lose something. */
  readonly close: () => Promise<boolean>;
  readonly begin: (result: Result<OpenedReport, Reason>) => void;
}

/** What follows from a report: the screen that shows it, and what happens when it is accepted. */
export interface Carry {
  readonly source: CarrySource | null;
  /** What to say on the desk afterwards; empty when nothing. */
  readonly said: string;
  /** From the report on the desk. */
  readonly start: (kind: CarryKind) => Promise<void>;
  /** Next year's report from a file of the start page. */
  readonly rollOverFile: (file: string) => Promise<void>;
  readonly cancel: () => void;
  readonly accept: (carried: Carried) => Promise<Reason | null>;
}

/** What to say of a report on the desk. */
interface Note {
  readonly handle: string;
  readonly words: string;
}

export function useCarry({ api, session, close, begin }: CarryDeps): Carry {
  const [source, setSource] = useState<(CarrySource & { readonly handle?: string }) | null>(null);
  const [note, setNote] = useState<Note | null>(null);

  const start = useCallback(
    async (kind: CarryKind) => {
      if (session === null) return;
      await session.settle();
      setNote(null);
      const { report } = session.document.get();
      setSource({ kind, report, fileName: session.opened.fileName });
    },
    [session],
  );

  const rollOverFile = useCallback(
    async (file: string) => {
      const opened = await api.invoke['reports:open']({ file });
      if (!opened.ok) {
        begin(opened);
        return;
      }
      const { json, fileName, handle } = opened.value;
      // The main process has checked the text against the schema before it gave it out.
      setSource({ kind: 'roll-over', report: JSON.parse(json) as Report, fileName, handle });
    },
    [api, begin],
  );

  const leave = useCallback(async () => {
    if (source?.handle !== undefined) await api.invoke['reports:close']({ handle: source.handle });
    setSource(null);
  }, [api, source]);

  const accept = useCallback(
    async (carried: Carried): Promise<Reason | null> => {
      if (carried.kind === 'move') {
        if (session === null) return { code: 'report-not-open' };
        const moved = await moveOnDesk(api, session, carried);
        if (!moved.ok) return moved.error;
        setNote({ handle: session.opened.handle, words: moved.value });
        setSource(null);
        return null;
      }
      const made = await api.invoke['reports:create-from']({
        json: JSON.stringify(carried.report),
      });
      if (!made.ok) return made.error;
      const left = carried.report.leftOver?.length ?? 0;
      if (left > 0) setNote({ handle: made.value.handle, words: texts.newLeftOver(left) });
      await leave();
      // A report that cannot be given up stays on the desk; the new one is in the list of the start page.
      if (await close()) begin(made);
      return null;
    },
    [api, session, leave, close, begin],
  );

  // What was said of one report is not said again of the next one.
  const said = note !== null && note.handle === session?.opened.handle ? note.words : '';
  return { source, said, start, rollOverFile, cancel: () => void leave(), accept };
}

/** Moves the report on the desk as one step of undo, after a copy of it was kept. Answers with what to say. */
async function moveOnDesk(
  api: ReportDeskApi,
  { document, autosave, opened }: Session,
  { form, choices }: Extract<Carried, { kind: 'move' }>,
): Promise<Result<string, Reason>> {
  const json = JSON.stringify(withoutUnusedImages(document.get().report));
  const kept = await api.invoke['reports:keep-copy']({ handle: opened.handle, json });
  if (!kept.ok) return kept;
  document.activate(null);
  document.apply({
    caret: null,
    update: (report) =>
      moveReport(report, form, matchForms(report, form, choices), () => crypto.randomUUID()),
  });
  const { report } = document.get();
  const [first] = writableAddresses(report);
  if (first !== undefined) document.activate(first);
  void autosave.saveNow();
  const copy = kept.value.file.split(/[\\/]/u).at(-1) ?? kept.value.file;
  const left = report.leftOver?.length ?? 0;
  return ok(left === 0 ? texts.moved(copy) : texts.movedLeftOver(left, copy));
}
