import type { Exporter, ExportOptions } from '../../shared/export/exporter.ts';
import type { FormatId } from '../../shared/export/formats.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, type Result } from '../../shared/model/result.ts';

/** What the file name needs to know of a report. */
export interface DocumentHead {
  readonly year: number;
  readonly agency: string;
  /** The document's kind in the form's words: 提升服務效能執行績效與成果. */
  readonly document: string;
}

/** What a report becomes by itself: the finished file, or a page that is still to be printed. */
export type Made = Exporter['kind'];

/** One report on its way into a file of one format. */
export interface ExportJob {
  readonly head: DocumentHead;
  readonly format: FormatId;
  readonly makes: Made;
  /** The finished file, or the page: see `makes`. */
  readonly build: (options: ExportOptions) => Promise<Uint8Array>;
  /** The places in which a file differs from the report; empty when it holds all of it. */
  readonly verify: (bytes: Uint8Array, options: ExportOptions) => Promise<readonly string[]>;
  /** Lets go of the report. */
  readonly close: () => void;
}

/** Where the work of an export is done: here and now, or in a worker thread. */
export interface ExportEngine {
  /**
   * Reads a report's JSON text.
   * @param file how the user knows the report, for reasons only
   */
  readonly open: (
    json: string,
    file: string,
    format: FormatId,
  ) => Promise<Result<ExportJob, Reason>>;
  /** Gives up at once what is being worked on, which is rejected with `ExportStopped`. The next `open` starts anew. */
  readonly stop: () => void;
}

/** Nobody waits for this work any more. */
export class ExportStopped extends Error {}

/**
 * Does work of an engine that a signal can give up at any moment, in the middle of a step too.
 * @returns `cancelled` when it was given up, whether by this signal or with other work of the same engine
 */
export async function untilGivenUp<T>(
  engine: ExportEngine,
  signal: AbortSignal | undefined,
  work: () => Promise<Result<T, Reason>>,
): Promise<Result<T, Reason>> {
  if (signal?.aborted) return err({ code: 'cancelled' });
  signal?.addEventListener('abort', engine.stop);
  try {
    return await work();
  } catch (error) {
    if (error instanceof ExportStopped) return err({ code: 'cancelled' });
    throw error;
  } finally {
    signal?.removeEventListener('abort', engine.stop);
  }
}
