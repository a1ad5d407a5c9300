import type { ExportStage } from '../../../shared/export/export-stage.ts';
import type { FormatId } from '../../../shared/export/formats.ts';
import type { ExportedFile } from '../../../shared/ipc/values.ts';
import type { Reason } from '../../../shared/model/reason.ts';

/** What is made: a file, or pages to look at. */
export type ExportWork = FormatId | 'preview';

/** How far the export or the preview is that the user asked for last. */
export type ExportState =
  | { readonly kind: 'idle' }
  /** Something in the report will not be printed as it is meant: the user decides whether to go on all the same. */
  | { readonly kind: 'asking'; readonly format: FormatId }
  /** `stage` is null before anything was begun. */
  | { readonly kind: 'running'; readonly work: ExportWork; readonly stage: ExportStage | null }
  | { readonly kind: 'done'; readonly exported: ExportedFile }
  | { readonly kind: 'failed'; readonly work: ExportWork; readonly reason: Reason };
