import type { ExportOptions } from '../../shared/export/exporter.ts';
import type { FormatId } from '../../shared/export/formats.ts';
import type { Reason } from '../../shared/model/reason.ts';
import type { Result } from '../../shared/model/result.ts';
import type { DocumentHead, Made } from './export-engine.ts';

/** What the main thread asks of the worker. `job` names a report that the worker holds. */
export type ExportRequest =
  /** Loads what makes a format, ahead of the first report. */
  | { readonly kind: 'load'; readonly format: FormatId }
  | {
      readonly kind: 'open';
      readonly job: number;
      readonly json: string;
      readonly file: string;
      readonly format: FormatId;
    }
  | { readonly kind: 'build'; readonly job: number; readonly options: ExportOptions }
  | {
      readonly kind: 'verify';
      readonly job: number;
      readonly bytes: Uint8Array;
      readonly options: ExportOptions;
    }
  | { readonly kind: 'close'; readonly job: number };

/** What the main thread may know of a report that the worker holds. */
export interface OpenedReport {
  readonly head: DocumentHead;
  readonly makes: Made;
}

/** What comes back. */
export type ExportAnswer =
  | { readonly kind: 'opened'; readonly opened: Result<OpenedReport, Reason> }
  | { readonly kind: 'built'; readonly bytes: Uint8Array }
  | { readonly kind: 'verified'; readonly places: readonly string[] }
  /** Of what has no answer of its own. */
  | { readonly kind: 'done' };
