import type { ExportChoices } from '../export/export-options.ts';
import type { CellAddress } from '../model/address.ts';
import type { BesidePlace } from '../model/beside-place.ts';
import type { CaretRange } from '../model/caret.ts';
import type { KeptComment } from '../model/comment-draft.ts';
import type { Fault } from '../model/fault.ts';
import type { Deadline, Form } from '../model/form.ts';
import type { MailWords } from '../model/mail-words.ts';
import type { Reason } from '../model/reason.ts';
import type { RememberedView } from '../model/remembered-views.ts';
import type { Span } from '../model/span.ts';

/** The forms shipped with the program. */
export interface FormList {
  readonly forms: readonly Form[];
  readonly refused: readonly RefusedForm[];
}

/** What the form workshop begins with. */
export interface WorkshopList {
  /** Where own forms and drafts are kept. */
  readonly folder: string;
  /** Why it cannot be listed; null when it can, or when nobody has made a form yet. */
  readonly folderReason: Reason | null;
  /** The newest version of each form of one's own. */
  readonly forms: readonly ListedForm[];
  readonly drafts: readonly StoredDraft[];
  /** Files that were left out, never to be overwritten. */
  readonly refused: readonly RefusedForm[];
}

/** A version of a form of one's own. */
export interface FormVersion {
  /** Its file in the folder of own forms. */
  readonly name: string;
  readonly form: Form;
  /** Of what its file says: what a draft of it is said to begin from. */
  readonly hash: string;
}

/** A form of one's own: its newest version, which reports are made with. */
export interface ListedForm extends FormVersion {
  /** The other versions, the newest first; two that say different things may have one number. */
  readonly older: readonly FormVersion[];
}

/** A form or draft that was taken out of the workshop; nothing of it is gone. */
export interface RemovedFile {
  /** In the folder of what was removed. */
  readonly name: string;
  /** Full path. */
  readonly file: string;
}

/** The file of a draft as the window last knew it. */
export interface DraftMark {
  /** In the folder of own forms. */
  readonly name: string;
  /** SHA-256 of its bytes in hexadecimal. */
  readonly hash: string;
}

/** A form in the making, as JSON text of a `FormDraft`. */
export interface StoredDraft {
  readonly id: string;
  readonly mark: DraftMark;
  /** The hash of the form that it began from; null for a new one. */
  readonly base: string | null;
  readonly json: string;
  /** ISO 8601. */
  readonly savedAt: string;
}

/** Where a draft is now. */
export interface KeptDraft {
  readonly mark: DraftMark;
  /** ISO 8601. */
  readonly savedAt: string;
  /** Set when somebody else had changed the draft's file, so that this one is beside it; full paths. */
  readonly beside: { readonly changed: string; readonly keptAs: string } | null;
}

/** A draft that became a form. */
export interface SavedForm {
  readonly form: Form;
  readonly hash: string;
  /** The version before stays as it is, so that this is a new one beside it. */
  readonly isNewVersion: boolean;
  /** The version that came to be since the draft was begun, and stays beside this one; null when there is none. */
  readonly overtaken: number | null;
}

/** What became of a form file that was to be imported. */
export type ImportedForm =
  | {
      readonly kind: 'imported' | 'same';
      readonly form: Form;
      /** The newest version there is now: the one that reports are made with. */
      readonly newest: number;
    }
  /** Another form has its id and version: the user decides. */
  | {
      readonly kind: 'exists';
      readonly importId: string;
      readonly name: string;
      readonly version: number;
      /** The version it would get. */
      readonly next: number;
    };

/** What the start page shows. */
export interface ReportList {
  /** The reports folder. */
  readonly folder: string;
  /** Why the folder cannot be listed (gone, closed to us); null when it can. */
  readonly folderReason: Reason | null;
  readonly listings: readonly ReportListing[];
}

/** What the start page knows of a report file without opening it in the editor. */
export interface ReportListing {
  /** Full path, shown as it is. */
  readonly file: string;
  readonly fileName: string;
  /** Null when the file could not be read; then `reason` says why. */
  readonly summary: ReportSummary | null;
  readonly reason: Reason | null;
  /** ISO 8601: when this program last opened it; null when it never did. */
  readonly openedAt: string | null;
  /**
   * Text that could not be saved and was rescued: `of-file`, newer than the file it belongs into; `alone`, of
   * which is not known where it belongs. Null when the file itself is what is listed.
   */
  readonly rescue: 'of-file' | 'alone' | null;
}

export interface ReportSummary {
  readonly title: string;
  readonly agency: string;
  readonly year: number;
  readonly formName: string;
  readonly updatedAt: string;
  /** Rows that are 完成, and all rows. */
  readonly rowsDone: number;
  readonly rowsTotal: number;
  /** The form's deadlines, which follow from `year`. */
  readonly deadlines: readonly Deadline[];
}

/** What a search over all reports found. */
export interface ReportSearch {
  /** Reports with at least one hit, last changed first. */
  readonly found: readonly SearchedReport[];
  /** How many files were looked through. */
  readonly searched: number;
  /** Files that could not be looked through, with the reason. */
  readonly unreadable: readonly UnreadableFile[];
  /** Why the folder cannot be listed; null when it can. */
  readonly folderReason: Reason | null;
  /** Files that were left out because the search had taken long enough, or there are too many. */
  readonly leftOut: number;
}

export interface UnreadableFile {
  readonly file: string;
  readonly fileName: string;
  readonly reason: Reason;
}

/** A report and what was found in it. */
export interface SearchedReport {
  readonly file: string;
  readonly fileName: string;
  readonly title: string;
  readonly agency: string;
  readonly year: number;
  /** In reading order, those outside of the cells last; the first ones only, when there are many. */
  readonly hits: readonly FoundPlace[];
  /** All of them, also those that are not in `hits`. */
  readonly hitCount: number;
}

/** What was found, and where to go to see it. */
export type FoundPlace = SearchedHit | SearchedBeside;

export interface SearchedHit {
  readonly address: CellAddress;
  readonly range: CaretRange;
  /** The names around it, the outermost first: section, strategy and row, column where there are several. */
  readonly place: readonly string[];
  /** The words found, and those around them. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Found outside of the cells (see `BesidePlace`). */
export interface SearchedBeside {
  readonly beside: { readonly place: BesidePlace; readonly span: Span };
  /** The names around it, the outermost first. */
  readonly place: readonly string[];
  /** The words found, and those around them. */
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** A report that was opened: its text, and the handle by which it is saved. */
export interface OpenedReport {
  /** Opaque; means nothing outside of the main process. */
  readonly handle: string;
  readonly file: string;
  readonly fileName: string;
  /** The report as JSON text: one string crosses the border far faster than the object. */
  readonly json: string;
  /** ISO 8601; null for a report that is not on disk yet (the sample). */
  readonly savedAt: string | null;
  /** Why it can't be saved in place, when it can't. */
  readonly readOnly: Reason | null;
  /** The text was rescued when it could not be saved, and is to be saved where it belongs at once. */
  readonly isRescued: boolean;
  /** Comments that were written and not saved when it was open last on this PC. */
  readonly drafts: readonly KeptComment[];
}

export interface SavedReport {
  /** ISO 8601. */
  readonly savedAt: string;
  readonly file: string;
}

export interface ExportedFile {
  /** Opaque; for opening and showing the file. */
  readonly exportId: string;
  readonly file: string;
  readonly fileName: string;
  readonly bytes: number;
}

/** A calendar file that was written and read back. */
export interface ExportedCalendar {
  readonly file: string;
  readonly fileName: string;
  /** How many deadlines are in it. */
  readonly count: number;
}

/** A report that was read to be put back into another one. */
export interface ReadPart {
  readonly file: string;
  readonly fileName: string;
  /** As JSON text. */
  readonly json: string;
}

/** A form file that was refused, and why. */
export interface RefusedForm {
  readonly file: string;
  readonly faults: readonly Fault[];
}

export interface Settings {
  /** Where reports are kept. */
  readonly reportsFolder: string;
  /** Percent: 50 to 200. */
  readonly zoom: number;
  /** Filled in for a new report. */
  readonly agency: string;
  /** Who writes comments on this PC; empty while nobody has said so. */
  readonly author: string;
  /** How reports are exported. */
  readonly exportChoices: ExportChoices;
  /** What the office writes in its mails; null: what the program proposes. */
  readonly mail: MailWords | null;
  /** Which rows of which report are shown, the latest choice first. */
  readonly rowViews: readonly RememberedView[];
}

export interface AppInfo {
  readonly version: string;
  readonly settings: Settings;
  /** A report named on the command line, to be opened at once. */
  readonly openAtStart: string | null;
  /** Set when a file of the program itself (settings, recent list) could not be read and was kept aside. */
  readonly startupReasons: readonly Reason[];
}
