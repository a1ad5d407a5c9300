import type { Report } from '../../../shared/model/report.ts';

/** What was decided of a document. */
export type ImportOutcome =
  /** One change of the report on the desk. */
  | { readonly kind: 'update'; readonly update: (report: Report) => Report; readonly said: string }
  /** A report that is made of it. */
  | { readonly kind: 'new'; readonly report: Report };
