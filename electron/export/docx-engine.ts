import type { ExportOptions } from '../../shared/export/exporter.ts';
import type { Reason } from '../../shared/model/reason.ts';
import type { Result } from '../../shared/model/result.ts';

/** What the file name needs to know of a report. */
export interface DocumentHead {
  readonly year: number;
  readonly agency: string;
  /** The document's kind in the form's words: 提升服務效能執行績效與成果. */
  readonly document: string;
}

/** One report on its way into a file. */
export interface DocxJob {
  readonly head: DocumentHead;
  /** The finished file. */
  readonly build: (options: ExportOptions) => Promise<Uint8Array>;
  /** The places in which a file differs from the report; empty when it holds all of it. */
  readonly verify: (bytes: Uint8Array) => Promise<readonly string[]>;
  /** Lets go of the report. */
  readonly close: () => void;
}

/** Where the work of an export is done: here and now, or in a worker thread. */
export interface DocxEngine {
  /**
   * Reads a report's JSON text.
   * @param file how the user knows the report, for reasons only
   */
  readonly open: (json: string, file: string) => Promise<Result<DocxJob, Reason>>;
}
