import type { ExportOptions } from '../../shared/export/exporter.ts';
import type { Reason } from '../../shared/model/reason.ts';
import type { Result } from '../../shared/model/result.ts';
import type { DocumentHead } from './docx-engine.ts';

/** What the main thread asks of the worker. `job` names a report that the worker holds. */
export type DocxRequest =
  | { readonly kind: 'open'; readonly job: number; readonly json: string; readonly file: string }
  | { readonly kind: 'build'; readonly job: number; readonly options: ExportOptions }
  | { readonly kind: 'verify'; readonly job: number; readonly bytes: Uint8Array }
  | { readonly kind: 'close'; readonly job: number };

/** What comes back; `close` has no answer. A job has one question open at a time. */
export type DocxAnswer =
  | { readonly kind: 'opened'; readonly job: number; readonly head: Result<DocumentHead, Reason> }
  | { readonly kind: 'built'; readonly job: number; readonly bytes: Uint8Array }
  | { readonly kind: 'verified'; readonly job: number; readonly places: readonly string[] };
