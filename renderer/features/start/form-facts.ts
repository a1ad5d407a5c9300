import type { Column } from '../../../shared/model/column.ts';
import type { Form } from '../../../shared/model/form.ts';
import type { TableFormSection } from '../../../shared/model/form-section.ts';

/** What a form looks like, for its card in the chooser. */
export interface FormFacts {
  readonly tables: readonly TableFormSection[];
  /** The columns of the table that most others look like: the first one. */
  readonly columns: readonly Column[];
  readonly rows: number;
  readonly proses: number;
  /** Sum of the printed points; null when none are printed. */
  readonly points: number | null;
}

/** Counts what is in a form. */
export function formFacts(form: Form): FormFacts {
  const tables = form.sections.filter((section) => section.kind === 'table');
  const points = tables.map((table) => table.points).filter((value) => value !== null);
  return {
    tables,
    columns: tables[0]?.columns ?? [],
    rows: tables.reduce((sum, table) => sum + table.rows.length, 0),
    proses: form.sections.length - tables.length,
    points: points.length === 0 ? null : points.reduce((sum, value) => sum + value, 0),
  };
}
