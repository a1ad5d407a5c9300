import type { Report } from '../model/report.ts';
import type { Result } from '../model/result.ts';
import type { Codec } from '../package/codec.ts';
import type { ExportChoices } from './export-options.ts';
import type { ExportedDocument } from './exported-document.ts';
import type { ExportedText } from './exported-text.ts';
import type { FormatId } from './formats.ts';

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
 * A file format that is made from the report alone. All of them have this one shape, so that choosing, writing and
 * verifying know nothing of any format.
 */
export interface FileExporter {
  readonly kind: 'file';
  readonly id: FormatId;
  /**
   * The finished file.
   * @param codec packs what is a package; the pure one when left out
   */
  readonly export: (report: Report, options: ExportOptions, codec?: Codec) => Promise<Uint8Array>;
  /** The text in a finished file, in its places: what verification compares with the report. */
  readonly readBack: (bytes: Uint8Array, codec?: Codec) => Result<ExportedText, UnreadableCause>;
  /**
   * The same with what a file holds beside it. Given by the formats that follow every choice of an export; one that does not
   * prints as by default.
   */
  readonly readWhole?: (
    bytes: Uint8Array,
    codec?: Codec,
  ) => Result<ExportedDocument, UnreadableCause>;
}

/**
 * A file format that Chromium makes from a page. The page is made from the report alone, like any file; what
 * prints it is in the main process (see `PrintPage` in electron/export).
 */
export interface PageExporter {
  readonly kind: 'page';
  readonly id: FormatId;
  /** The page to print, as the bytes of one HTML file that needs nothing beside it. */
  readonly page: (report: Report, options: ExportOptions) => Promise<Uint8Array>;
  /** The places in which the printed file differs from the report, in words for a person. */
  readonly verify: (
    report: Report,
    bytes: Uint8Array,
    options: ExportOptions,
  ) => Promise<readonly string[]>;
}

export type Exporter = FileExporter | PageExporter;
