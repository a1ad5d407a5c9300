import type { Report } from '../model/report.ts';
import type { Result } from '../model/result.ts';
import type { ExportChoices } from './export-options.ts';
import type { ExportedText } from './exported-text.ts';

/** What an export needs besides the report. The clock is passed in: same report and options, same bytes. */
export interface ExportOptions extends Partial<ExportChoices> {
  /** ISO 8601, Z: when the document is made. Stands in its properties. */
  readonly now: string;
  /** The edition that the file name carries, such as `v2`; stands in the properties too. */
  readonly edition?: string;
}

/** Why the bytes of a finished file could not be read back. */
export type UnreadableCause =
  | { readonly code: 'not-package' }
  | { readonly code: 'too-large' }
  | { readonly code: 'no-document' }
  | { readonly code: 'not-xml'; readonly detail: string };

/**
 * A file format that a report can be exported to. All of them have this one shape, so that choosing,
 * writing and verifying know nothing of any format.
 */
export interface Exporter {
  readonly id: string;
  /** File name ending without the dot. */
  readonly extension: string;
  /** For menus and dialogs. */
  readonly label: string;
  /** The finished file. */
  readonly export: (report: Report, options: ExportOptions) => Promise<Uint8Array>;
  /** The text in a finished file, in its places: what verification compares with the report. */
  readonly readBack: (bytes: Uint8Array) => Result<ExportedText, UnreadableCause>;
}
