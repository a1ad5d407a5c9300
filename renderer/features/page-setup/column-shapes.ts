import type { Form } from '../../../shared/model/form.ts';
import type { PageSetup } from '../../../shared/model/page-setup.ts';
import { gridColumns } from '../../../shared/model/table-layout.ts';

/** Tables of a form that have the same columns: their widths are set together. */
export interface ColumnShape {
  /** Ids of the form's sections. */
  readonly ids: readonly string[];
  /** What the first of them is called. */
  readonly heading: string;
  /** The columns' names; a column of several physical ones comes as often as those. */
  readonly labels: readonly string[];
  /** Thousandths of the table's width, as the form has them. */
  readonly own: readonly number[];
}

/** The kinds of tables in a form, in its order. */
export function columnShapes(form: Form): readonly ColumnShape[] {
  const shapes = new Map<string, { ids: string[]; shape: Omit<ColumnShape, 'ids'> }>();
  for (const section of form.sections) {
    if (section.kind !== 'table') continue;
    const grid = gridColumns(section.columns);
    const labels = grid.map(({ column }) => column.label);
    const own = grid.map(({ width }) => width);
    const key = JSON.stringify([labels, own]);
    const known = shapes.get(key);
    if (known !== undefined) known.ids.push(section.id);
    else shapes.set(key, { ids: [section.id], shape: { heading: section.heading, labels, own } });
  }
  return [...shapes.values()].map(({ ids, shape }) => ({ ids, ...shape }));
}

/** What stands in the field of a kind of table. */
export function typedWidths({ ids, own }: ColumnShape, { columnWidths }: PageSetup): string {
  const chosen = columnWidths?.[ids[0] ?? ''];
  return (chosen?.length === own.length ? chosen : own).join(' ');
}

const LEAST = 30;
const MOST = 1000;

/** The widths as typed, in any signs between the numbers; null when they do not fit the columns. */
export function widthsOf(typed: string, { own }: ColumnShape): readonly number[] | null {
  const numbers = (typed.normalize('NFKC').match(/\d+/gu) ?? []).map(Number);
  const isFit =
    numbers.length === own.length && numbers.every((width) => width >= LEAST && width <= MOST);
  return isFit ? numbers : null;
}

/** A set-up with the widths that were typed; those of the form are not written down. */
export function withWidths(
  { columnWidths: _before, ...setup }: PageSetup,
  shapes: readonly ColumnShape[],
  typed: readonly string[],
): PageSetup {
  const entries = shapes.flatMap((shape, i) => {
    const widths = widthsOf(typed[i] ?? '', shape);
    const isOwn = widths === null || widths.join(' ') === shape.own.join(' ');
    return isOwn ? [] : shape.ids.map((id) => [id, widths] as const);
  });
  return entries.length === 0 ? setup : { ...setup, columnWidths: Object.fromEntries(entries) };
}
