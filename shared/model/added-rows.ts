import { type Column, isWritable } from './column.ts';
import type { FormRow } from './form-row.ts';
import type { AddedRowsPlace, TableFormSection } from './form-section.ts';
import { blockText, type RichText } from './rich-text.ts';
import type { Row } from './row.ts';
import {
  firstNumberBelow,
  numberAfter,
  type PrintedNumber,
  readPrintedNumber,
} from './row-number.ts';
import type { TableSection } from './section.ts';

// A row that the office added stands beside the form's rows as if the form had it: `withAddedRows` makes the
// form's side of it. So whatever lays out, names or counts rows need not know where a row comes from.

/** The column in which an added row's own wording stands: the last of the strategy's. */
export function ownWordingColumn(formSection: TableFormSection): Column | undefined {
  return formSection.columns.findLast(({ role }) => role === 'strategy');
}

/** The columns of a row that the office writes in: those of the form, and an added row's own wording. */
export function writableColumns(
  formSection: TableFormSection,
  row: Pick<Row, 'added'>,
): readonly Column[] {
  const own = row.added === undefined ? undefined : ownWordingColumn(formSection);
  return formSection.columns.filter((column) => isWritable(column) || column === own);
}

/** The form's place of an id; undefined when it has none. */
export function findPlace(formSection: TableFormSection, id: string): AddedRowsPlace | undefined {
  return formSection.allowsAddedRows?.find((place) => place.id === id);
}

/** The place that takes the rows added below a row: the innermost around it; null where the form allows none. */
export function placeFor(formSection: TableFormSection, row: Row): AddedRowsPlace | null {
  if (row.added !== undefined) return findPlace(formSection, row.added.place) ?? null;
  const path = formSection.rows.find(({ id }) => id === row.formRowId)?.path ?? [];
  const around = (formSection.allowsAddedRows ?? []).filter(({ under }) => isUnder(path, under));
  return around.reduce<AddedRowsPlace | null>(
    (best, place) => (best !== null && best.under.length >= place.under.length ? best : place),
    null,
  );
}

function isUnder(path: readonly string[], under: readonly string[]): boolean {
  return under.every((level, i) => path[i] === level);
}

interface Made {
  readonly rows: readonly Row[];
  readonly formSection: TableFormSection;
}
/** What was made last for each table: typing in any other cell must not lay the table out anew. */
const made = new WeakMap<TableFormSection, Made>();

/**
 * The form's table with the rows that the office added to it, in the order in which all are printed.
 * The same object as long as the added rows and their wording are the same.
 * @param formSection the form's own table
 */
export function withAddedRows(
  formSection: TableFormSection,
  section: TableSection,
): TableFormSection {
  const added = section.rows.filter((row) => row.added !== undefined);
  if (added.length === 0) return formSection;
  const own = ownWordingColumn(formSection);
  const last = made.get(formSection);
  if (last !== undefined && isSame(last.rows, added, own)) return last.formSection;
  const rows = insertRows(formSection, added, (place, all) =>
    makeFormRows(formSection, place, all),
  );
  const next = { ...formSection, rows };
  made.set(formSection, { rows: added, formSection: next });
  return next;
}

function isSame(a: readonly Row[], b: readonly Row[], own: Column | undefined): boolean {
  return (
    a.length === b.length &&
    a.every((row, i) => {
      const other = b[i];
      return (
        other !== undefined &&
        row.formRowId === other.formRowId &&
        row.added?.place === other.added?.place &&
        row.owners === other.owners &&
        (own === undefined || row.cells[own.id] === other.cells[own.id])
      );
    })
  );
}

/** The ids of all rows of a table in the order in which they are printed. */
export function printedOrder(
  formSection: TableFormSection,
  rows: readonly Row[],
): readonly string[] {
  const added = rows.filter((row) => row.added !== undefined);
  const all = insertRows(formSection, added, (_place, own) =>
    own.map(({ formRowId }) => ({ id: formRowId })),
  );
  return all.map(({ id }) => id);
}

/** Puts what is made of the added rows behind the last of the form's rows at their place, inner places first. */
function insertRows<T extends { readonly id: string }>(
  formSection: TableFormSection,
  added: readonly Row[],
  make: (place: AddedRowsPlace, rows: readonly Row[]) => readonly T[],
): readonly (FormRow | T)[] {
  const places = (formSection.allowsAddedRows ?? []).map((place) => ({
    place,
    after: formSection.rows.findLastIndex(({ path }) => isUnder(path, place.under)),
  }));
  return formSection.rows.flatMap((formRow, i) => {
    const here = places
      .filter(({ after }) => after === i)
      .sort((a, b) => b.place.under.length - a.place.under.length);
    return [
      formRow,
      ...here.flatMap(({ place }) =>
        make(
          place,
          added.filter((row) => row.added?.place === place.id),
        ),
      ),
    ];
  });
}

/** The form's side of added rows: as the form would print them if it had them. */
function makeFormRows(
  formSection: TableFormSection,
  place: AddedRowsPlace,
  rows: readonly Row[],
): readonly FormRow[] {
  const { from, first } = numberingAt(formSection, place);
  const own = ownWordingColumn(formSection)?.id ?? '';
  return rows.map((row, i) => {
    const lines = wordingLines(row.cells[own] ?? []);
    const text = lines.join('');
    const number = from === null ? null : numberAfter(from, first + i);
    return {
      id: row.formRowId,
      path: [...place.under, number ?? shortName(text)],
      text,
      printed: lines,
      owners: row.owners,
      criteria: [],
      points: null,
      note: null,
      added: { number, gap: from?.gap ?? '' },
    };
  });
}

/** A row without a number is known by the beginning of its wording. */
function shortName(text: string): string {
  return text === '' ? '…' : [...text].slice(0, 24).join('');
}

function wordingLines(richText: RichText): readonly string[] {
  return richText.map(blockText).filter((line) => line !== '');
}

/** The number to count on from, and how many places after it the first added row stands. */
function numberingAt(
  formSection: TableFormSection,
  { under }: AddedRowsPlace,
): { readonly from: PrintedNumber | null; readonly first: number } {
  const around = formSection.rows.filter(({ path }) => isUnder(path, under));
  const sister = around.findLast(({ path }) => path.length > under.length);
  if (sister !== undefined) {
    const label = sister.path[under.length] ?? '';
    return { from: withGap(readPrintedNumber(label), around), first: 1 };
  }
  const parent = readPrintedNumber(under.at(-1) ?? '');
  return { from: parent === null ? null : firstNumberBelow(parent), first: 0 };
}

/** A label of the path may be the number alone: what follows it is then seen in the printed lines. */
function withGap(number: PrintedNumber | null, rows: readonly FormRow[]): PrintedNumber | null {
  if (number === null) return null;
  const line = rows.flatMap(({ printed }) => printed).find((text) => text.startsWith(number.sign));
  return line === undefined
    ? number
    : { ...number, gap: /^\s/u.test(line.slice(number.sign.length)) ? ' ' : '' };
}

/**
 * The number that a row's own wording begins with, (一) or (3); null where none is printed. Derived: of one of
 * the form's rows as printed, of an added row from its place.
 */
export function rowNumber(
  formRow: FormRow,
): { readonly sign: string; readonly gap: string } | null {
  if (formRow.added !== undefined) {
    const { number, gap } = formRow.added;
    return number === null ? null : { sign: number, gap };
  }
  const printed = readPrintedNumber(formRow.path.at(-1) ?? '');
  return printed === null ? null : { sign: printed.sign, gap: printed.gap };
}
