import * as v from 'valibot';

/** What the import thread is asked: to read a document, to take the report that one carries, or a `PlanTask` as JSON text. */
export type ImportJob =
  | { readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly bytes: Uint8Array; readonly file: string }
  | { readonly task: string };

/** Takes nothing but a job. */
export const ImportJobSchema: v.GenericSchema<unknown, ImportJob> = v.union([
  v.strictObject({ bytes: v.instance(Uint8Array), fileName: v.string() }),
  v.strictObject({ bytes: v.instance(Uint8Array), file: v.string() }),
  v.strictObject({ task: v.string() }),
]);
