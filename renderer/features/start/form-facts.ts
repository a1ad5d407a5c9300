import type { Column } from '../../../shared/model/column.ts';
import type { Form } from '../../../shared/model/form.ts';
import {
  isRunningTable,
  printedParts,
  type TableFormSection,
} from '../../../shared/model/form-section.ts';

/** What a form looks like, for its card in the chooser. */
export interface FormFacts {
  /** As printed: parts of a running table count as one. */
  readonly tables: number;
  /** The columns of the tables; tables with the same columns count once. */
  readonly layouts: readonly (readonly Column[])[];
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
    tables: printedParts(form.sections).filter(isRunningTable).length,
    layouts: distinctLayouts(tables),
    rows: tables.reduce((sum, table) => sum + table.rows.length, 0),
    proses: form.sections.length - tables.length,
    points: points.length === 0 ? null : points.reduce((sum, value) => sum + value, 0),
  };
}

/** A layout's columns as one line: 執行策略｜主辦單位｜執行績效與成果. */
export function columnNames(columns: readonly Column[]): string {
  return columns.map(({ label }) => label).join('｜');
}

function distinctLayouts(tables: readonly TableFormSection[]): readonly (readonly Column[])[] {
  const byNames = new Map<string, readonly Column[]>();
  for (const { columns } of tables) {
    const names = columnNames(columns);
    if (!byNames.has(names)) byNames.set(names, columns);
  }
  return [...byNames.values()];
}
