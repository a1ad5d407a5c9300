import type { ReportDeskApi } from '../../shared/ipc/api.ts';
import type {
  FoundPlace,
  OpenedReport,
  SearchedBeside,
  SearchedHit,
} from '../../shared/ipc/values.ts';
import { richTextAt, writableAddresses } from '../../shared/model/address.ts';
import type { DraftPlace } from '../../shared/model/comment-draft.ts';
import { threadsOf } from '../../shared/model/comments.ts';
import type { Report } from '../../shared/model/report.ts';
import { blockText, isBlank } from '../../shared/model/rich-text.ts';
import { oneLine } from '../../shared/search/snippet.ts';
import { type Autosave, createAutosave, type SaveStatus } from '../state/autosave.ts';
import { type CommentDrafts, createCommentDrafts } from '../state/comment-drafts.ts';
import { createDocument, type EditedDocument } from '../state/document.ts';
import { keepDrafts } from '../state/keep-drafts.ts';

/** How a report comes on the screen first. */
export interface Beginning {
  /** What was found outside of the cells and is to be gone to; null when nothing was. */
  readonly beside: SearchedBeside['beside'] | null;
}

/** One report on the desk, from opening to closing. */
export interface Session {
  readonly opened: OpenedReport;
  readonly document: EditedDocument;
  readonly autosave: Autosave;
  /** The comments that are being written: in no report until they are saved. */
  readonly drafts: CommentDrafts;
  /** What is to be shown when the report comes on the screen for the first time; null ever after. */
  readonly takeBeginning: () => Beginning | null;
  /** Whether the comments being written were kept on this PC when the session was settled last. */
  readonly areDraftsKept: () => boolean;
  /** Ends a composition under way, then saves what can be saved. */
  readonly settle: () => Promise<SaveStatus>;
  /** Whether closing now would lose something: changed since opening, and on no disk. */
  readonly wouldLose: () => boolean;
  /** Gives the report up; what is not saved by then is lost. */
  readonly end: () => void;
}

/**
 * Puts an opened report on the desk, with the caret where there is something to write.
 * @param hit what was found in the report and is to be selected instead
 */
export function beginSession(api: ReportDeskApi, opened: OpenedReport, hit?: FoundPlace): Session {
  // The main process has checked the text against the schema before it gave it out.
  const report = JSON.parse(opened.json) as Report;
  const document = createDocument(report);
  const autosave = createAutosave(document, initialStatus(opened), {
    save: (json) => api.invoke['reports:save']({ handle: opened.handle, json }),
    now: () => new Date().toISOString(),
    later,
  });
  const drafts = createCommentDrafts(opened.drafts, (place) => messageAt(report, place));
  const keeper = keepDrafts(drafts, {
    keep: async (kept) => {
      const args = { handle: opened.handle, reportId: report.id, drafts: [...kept] };
      return (await api.invoke['drafts:keep'](args)).ok;
    },
    save: async () => isSafe(await autosave.saveNow()),
    now: () => performance.now(),
    later,
  });
  const isInCell = hit !== undefined && 'address' in hit;
  if (!isInCell || !activateHit(document, hit)) activateFirst(document);
  let areDraftsKept = true;
  let beginning: Beginning | null = {
    beside: hit === undefined || isInCell ? null : hit.beside,
  };
  // Rescued text goes where it belongs at once; when that fails again, the user has to know before writing on.
  if (opened.isRescued) void autosave.saveNow();
  return {
    opened,
    document,
    autosave,
    drafts,
    settle: async () => {
      document.settle();
      const status = await autosave.saveNow();
      // A disk that does not answer must not hold up the window: what is not kept by then counts as not kept.
      areDraftsKept = await Promise.race([keeper.keepNow(), isLate(KEEPING_LIMIT_MS)]);
      return status;
    },
    areDraftsKept: () => areDraftsKept,
    takeBeginning: () => {
      const taken = beginning;
      beginning = null;
      return taken;
    },
    wouldLose: () => document.get().report !== report && !isSafe(autosave.status.get()),
    end: () => {
      autosave.stop();
      keeper.stop();
      // Failing to give up a handle has no consequence that the user could act on.
      void api.invoke['reports:close']({ handle: opened.handle });
    },
  };
}

/** What a message says that is being edited; nothing for anything else, and for one that is gone. */
function messageAt(report: Report, place: DraftPlace): string {
  if (place.kind !== 'edit') return '';
  const thread = threadsOf(report).find(({ id }) => id === place.threadId);
  return thread?.messages.find(({ id }) => id === place.messageId)?.text ?? '';
}

/** How long closing waits for comments to be kept; milliseconds. */
const KEEPING_LIMIT_MS = 1500;

function isLate(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, ms, false));
}

/** Calls back after some milliseconds; returns what cancels it. */
function later(callback: () => void, ms: number): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}

function isSafe(status: SaveStatus): boolean {
  return status.kind === 'saved' || (status.kind === 'failed' && status.reason.code === 'rescued');
}

function initialStatus(opened: OpenedReport): SaveStatus {
  if (opened.isRescued) return { kind: 'pending' };
  if (opened.readOnly !== null) return { kind: 'failed', reason: opened.readOnly };
  return opened.savedAt === null ? { kind: 'untouched' } : { kind: 'saved', at: opened.savedAt };
}

/** Selects what was found; only goes to its cell when the words are no longer there. False without the cell. */
function activateHit(document: EditedDocument, { address, range, match }: SearchedHit): boolean {
  const richText = richTextAt(document.get().report, address);
  if (richText === undefined) return false;
  const block = richText[range.anchor.block];
  const words =
    block === undefined ? '' : blockText(block).slice(range.anchor.offset, range.focus.offset);
  if (oneLine(words) === match) document.activate(address, range);
  else document.activate(address);
  return true;
}

/** The first cell nobody has written in; the first of all when every one has something. */
function activateFirst(document: EditedDocument): void {
  const { report } = document.get();
  const all = writableAddresses(report);
  const blank = all.find((address) => {
    const richText = richTextAt(report, address);
    return richText !== undefined && isBlank(richText);
  });
  const address = blank ?? all[0];
  if (address !== undefined) document.activate(address);
}
