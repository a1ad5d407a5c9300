import { DEFAULT_EXPORT_CHOICES, type ExportChoices } from '../../shared/export/export-options.ts';
import type { ExportStage } from '../../shared/export/export-stage.ts';
import type { FormatId } from '../../shared/export/formats.ts';
import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import type { ExportMail } from '../../shared/mail/mail-of-export.ts';
import type { MailWords } from '../../shared/model/mail-words.ts';
import { withoutUnusedImages } from '../../shared/model/report-image.ts';
import { touch } from '../../shared/model/updates.ts';
import { deadlineTexts } from '../../shared/texts/deadlines.ts';
import { exportNoticeTexts } from '../../shared/texts/export-notice.ts';
import { paperTexts } from '../../shared/texts/paper.ts';
import { describeReason } from '../../shared/texts/reasons.ts';
import { statusBarTexts } from '../../shared/texts/status-bar.ts';
import { hasDoubts } from '../features/export-notice/asking-notice.tsx';
import type { ExportState } from '../features/export-notice/export-state.ts';
import { MAX_PASTE_BLOCKS, MAX_PASTE_LENGTH, type RefusedPaste } from '../paste/read-pasted.ts';
import { createStore, type Readable, type Store } from '../state/store.ts';
import { type Announcer, createAnnouncer } from './announcer.ts';
import { type Panes, panesAtWidth } from './panes.ts';
import type { Session } from './session.ts';

/** What the editor screen holds beside the report, and what it can do with it. */
export interface EditorActions extends Announcer {
  readonly zoom: Store<number>;
  readonly panes: Store<Panes>;
  readonly exportState: Store<ExportState>;
  readonly zoomBy: (by: 1 | -1 | 0) => void;
  readonly setZoom: (percent: number) => void;
  readonly exportChoices: Readable<ExportChoices>;
  /** Whether the page set-up is shown. */
  readonly pageSetup: Store<boolean>;
  readonly setExportChoices: (choices: ExportChoices) => void;
  /** Remembers who writes comments. */
  readonly keepAuthor: (name: string) => void;
  readonly exportAs: (format: FormatId) => Promise<void>;
  /** The same, into a folder that the user is asked for. */
  readonly exportElsewhere: (format: FormatId) => Promise<void>;
  /** Gives up the export or the preview that is being made. */
  readonly cancelExport: () => Promise<void>;
  /** Notes the stage to which it has come. */
  readonly exportReached: (stage: ExportStage) => void;
  /** Shows the pages as they will be printed. */
  readonly previewPrint: () => Promise<void>;
  readonly exportCalendar: () => Promise<void>;
  readonly openExport: (exportId: string) => Promise<void>;
  /** Makes a mail draft with an exported file; says in words what became of it. */
  readonly mailExport: (exportId: string, mail: ExportMail) => Promise<string>;
  /** Whether the words of mails are shown. */
  readonly mailSetup: Store<boolean>;
  /** The office's words of mails; null: what the program proposes. */
  readonly mailWords: Readable<MailWords | null>;
  readonly setMailWords: (words: MailWords | null) => void;
  readonly showExport: (exportId: string) => Promise<void>;
  readonly clipboard: (act: 'cut' | 'copy' | 'paste' | 'paste-as-is') => Promise<void>;
  readonly saveCopy: () => Promise<void>;
  /** Says that a paste was too long; UTF-16 units. */
  readonly refusePaste: (refused: RefusedPaste) => void;
}

export const MIN_ZOOM = 50;
export const MAX_ZOOM = 200;
/** Makes the acts of one editor screen. */
export function createEditorActions(
  api: ReportDeskApi,
  session: Session,
  initialZoom: number,
  initialChoices: ExportChoices = DEFAULT_EXPORT_CHOICES,
  initialMail: MailWords | null = null,
): EditorActions {
  const zoom = createStore(initialZoom);
  const panes = createStore<Panes>(panesAtWidth(window.innerWidth));
  const { announcement, announce } = createAnnouncer();
  const exportChoices = createStore(initialChoices);
  const mailWords = createStore(initialMail);
  const exportState = createStore<ExportState>({ kind: 'idle' });

  const setZoom = (percent: number): void => {
    const next = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, percent));
    if (next === zoom.get()) return;
    zoom.set(next);
    void api.invoke['settings:change']({ zoom: next }).then(tell);
  };

  /** Says why something did not happen, unless the user called it off. */
  const tell = (
    result: { ok: true } | { ok: false; error: Parameters<typeof describeReason>[0] },
  ) => {
    if (!result.ok && result.error.code !== 'cancelled') {
      announce(describeReason(result.error));
    }
  };

  const currentJson = (): string => {
    session.document.flush();
    return JSON.stringify(
      touch(withoutUnusedImages(session.document.get().report), new Date().toISOString()),
    );
  };

  const exportTo = async (format: FormatId, elsewhere: boolean): Promise<void> => {
    const before = exportState.get();
    if (before.kind === 'running') return;
    exportState.set({ kind: 'running', work: format, stage: null });
    await session.settle();
    // What will not be printed as it is meant is exported only when the user has been told.
    const isTold = elsewhere || (before.kind === 'asking' && before.format === format);
    if (!isTold && hasDoubts(session.document.get().report)) {
      exportState.set({ kind: 'asking', format });
      return;
    }
    const result = await api.invoke['export:report']({
      handle: session.opened.handle,
      json: currentJson(),
      format,
      choices: exportChoices.get(),
      ...(elsewhere ? { elsewhere } : {}),
    });
    if (result.ok) exportState.set({ kind: 'done', exported: result.value });
    else if (result.error.code !== 'cancelled') {
      exportState.set({ kind: 'failed', work: format, reason: result.error });
    } else {
      // Without a folder everything is as it was; otherwise it was stopped.
      const state = exportState.get();
      const hasBegun = state.kind === 'running' && state.stage !== null;
      exportState.set(elsewhere && !hasBegun ? before : { kind: 'idle' });
      if (!elsewhere || hasBegun) announce(exportNoticeTexts.cancelled);
    }
  };

  return {
    zoom,
    panes,
    announcement,
    announce,
    exportState,
    exportChoices,
    pageSetup: createStore(false),
    setExportChoices: (choices) => {
      exportChoices.set(choices);
      void api.invoke['settings:change']({ exportChoices: choices }).then(tell);
    },
    keepAuthor: (author) => void api.invoke['settings:change']({ author }).then(tell),
    setZoom,
    zoomBy: (by) => setZoom(by === 0 ? 100 : Math.round(zoom.get() / 10) * 10 + by * 10),
    exportAs: (format) => exportTo(format, false),
    exportElsewhere: (format) => exportTo(format, true),
    previewPrint: async () => {
      if (exportState.get().kind === 'running') return;
      exportState.set({ kind: 'running', work: 'preview', stage: null });
      const { handle } = session.opened;
      const choices = exportChoices.get();
      const result = await api.invoke['export:preview']({ handle, json: currentJson(), choices });
      exportState.set(
        result.ok || result.error.code === 'cancelled'
          ? { kind: 'idle' }
          : { kind: 'failed', work: 'preview', reason: result.error },
      );
      if (!result.ok && result.error.code === 'cancelled') {
        announce(exportNoticeTexts.previewCancelled);
      }
    },
    cancelExport: async () => tell(await api.invoke['export:cancel']()),
    exportReached: (stage) => {
      const state = exportState.get();
      if (state.kind === 'running') exportState.set({ ...state, stage });
    },
    exportCalendar: async () => {
      const { handle } = session.opened;
      const result = await api.invoke['export:calendar']({ handle, json: currentJson() });
      if (result.ok) announce(deadlineTexts.calendarSaved(result.value.count, result.value.file));
      else tell(result);
    },
    refusePaste: (refused) =>
      announce(
        refused.kind === 'too-large'
          ? paperTexts.pasteTooLarge(refused.length, MAX_PASTE_LENGTH)
          : paperTexts.pasteTooMany(refused.blocks, MAX_PASTE_BLOCKS),
      ),
    openExport: async (exportId) => tell(await api.invoke['export:open']({ exportId })),
    mailSetup: createStore(false),
    mailWords,
    setMailWords: (words) => {
      mailWords.set(words);
      void api.invoke['settings:change']({ mail: words }).then(tell);
    },
    mailExport: async (exportId, mail) => {
      const made = await api.invoke['export:mail']({
        exportId,
        ...mail,
        to: [...mail.to],
        cc: [...mail.cc],
      });
      if (!made.ok) return exportNoticeTexts.mailFailed(describeReason(made.error));
      const { fileName, isOpened } = made.value;
      return isOpened
        ? exportNoticeTexts.mailReady(fileName, mail.to.length > 0)
        : exportNoticeTexts.mailUnopened(fileName);
    },
    showExport: async (exportId) => tell(await api.invoke['export:show']({ exportId })),
    clipboard: async (act) => tell(await api.invoke['clipboard:run']({ act })),
    saveCopy: async () => {
      const { handle } = session.opened;
      const result = await api.invoke['reports:save-copy']({ handle, json: currentJson() });
      if (!result.ok) {
        tell(result);
        return;
      }
      announce(statusBarTexts.copySaved(result.value.file));
      // A report that could not be saved in place goes on in the copy from now on.
      await session.autosave.saveNow();
    },
  };
}
