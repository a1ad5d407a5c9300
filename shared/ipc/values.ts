import type { Fault } from '../model/fault.ts';
import type { Form } from '../model/form.ts';
import type { Reason } from '../model/reason.ts';

/** The forms shipped with the program. */
export interface FormList {
  readonly forms: readonly Form[];
  readonly refused: readonly RefusedForm[];
}

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
}

export interface AppInfo {
  readonly version: string;
  readonly settings: Settings;
  /** A report named on the command line, to be opened at once. */
  readonly openAtStart: string | null;
  /** Set when a file of the program itself (settings, recent list) could not be read and was kept aside. */
  readonly startupReasons: readonly Reason[];
}
