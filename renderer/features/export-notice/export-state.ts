import type { FormatId } from '../../../shared/export/formats.ts';
import type { ExportedFile } from '../../../shared/ipc/values.ts';
import type { Reason } from '../../../shared/model/reason.ts';

/** How far the export is that the user asked for last. */
export type ExportState =
  | { readonly kind: 'idle' }
  /** Some figures have no amount: the user decides whether to export all the same. */
  | { readonly kind: 'asking'; readonly format: FormatId }
  | { readonly kind: 'running'; readonly format: FormatId }
  | { readonly kind: 'done'; readonly exported: ExportedFile }
  | { readonly kind: 'failed'; readonly format: FormatId; readonly reason: Reason };
