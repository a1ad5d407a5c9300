import { findPlace, ownWordingColumn, placeFor, printedOrder } from './added-rows.ts';
import { isShown } from './address.ts';
import type { TableFormSection } from './form-section.ts';
import type { MakeId } from './ids.ts';
import type { Report } from './report.ts';
import { EMPTY_RICH_TEXT, isBlank, type RichText } from './rich-text.ts';
import { createRow, type Row } from './row.ts';
import type { TableSection } from './section.ts';
import type { RowAddress } from './updates.ts';

// Pure updates as in `updates.ts`. The form's own rows never move and never go.

interface Place {
  readonly section: TableSection;
  readonly formSection: TableFormSection;
  readonly row: Row;
}

function find(report: Report, { sectionId, rowId }: RowAddress): Place | null {
  const section = report.sections.find(({ id }) => id === sectionId);
  if (section?.kind !== 'table') return null;
  const formSection = report.form.sections.find(({ id }) => id === section.formSectionId);
  const row = section.rows.find(({ id }) => id === rowId);
  return formSection?.kind === 'table' && row !== undefined ? { section, formSection, row } : null;
}

/** Whether a row can be added below this one. */
export function canAddBelow(report: Report, address: RowAddress): boolean {
  const place = find(report, address);
  return place !== null && placeFor(place.formSection, place.row) !== null;
}

/**
 * Adds a row below another one: right after it when that is an added row itself, otherwise as the first of
 * those added at the place around it. Its units are those of the row above, because a place has its own.
 * @returns the same report where the form takes no rows
 */
export function addRowBelow(
  report: Report,
  address: RowAddress,
  makeId: MakeId,
  wording: RichText = EMPTY_RICH_TEXT,
): { readonly report: Report; readonly rowId: string | null } {
  const found = find(report, address);
  const place = found === null ? null : placeFor(found.formSection, found.row);
  const own = found === null ? undefined : ownWordingColumn(found.formSection);
  if (found === null || place === null || own === undefined) return { report, rowId: null };
  const { section, formSection, row } = found;
  const id = makeId();
  const blank = createRow(formSection, { id, owners: row.owners }, () => id);
  const added: Row = {
    ...blank,
    cells: { ...blank.cells, [own.id]: wording },
    added: { place: place.id },
  };
  const others = section.rows.filter((other) => other.added?.place === place.id);
  const at = row.added === undefined ? -1 : others.indexOf(row);
  const next = others.toSpliced(at + 1, 0, added);
  return { report: withRowsAt(report, found, place.id, next), rowId: id };
}

/** Whether a row is an added one that has a neighbour of its own place on that side. */
export function canMoveRow(
  report: Report,
  address: RowAddress,
  by: 1 | -1,
  inSight: ReadonlySet<string> | null = null,
): boolean {
  return moveAddedRow(report, address, by, inSight) !== report;
}

/**
 * Moves an added row past its neighbour at the same place, with all that is written in it.
 * @param inSight ids of the rows that are shown; null for all. The row moves past the next one that somebody sees.
 */
export function moveAddedRow(
  report: Report,
  address: RowAddress,
  by: 1 | -1,
  inSight: ReadonlySet<string> | null = null,
): Report {
  const found = find(report, address);
  const placeId = found?.row.added?.place;
  if (found === null || placeId === undefined) return report;
  const all = found.section.rows.filter((other) => other.added?.place === placeId);
  const at = all.indexOf(found.row);
  const to =
    by === 1
      ? all.findIndex((other, i) => i > at && isShown(other.id, inSight))
      : all.findLastIndex((other, i) => i < at && isShown(other.id, inSight));
  if (to === -1) return report;
  return withRowsAt(report, found, placeId, all.toSpliced(at, 1).toSpliced(to, 0, found.row));
}

/** Takes an added row away with all that is written in it. One of the form's stays. */
export function removeAddedRow(report: Report, address: RowAddress): Report {
  const found = find(report, address);
  const placeId = found?.row.added?.place;
  if (found === null || placeId === undefined) return report;
  const others = found.section.rows.filter(
    (other) => other.added?.place === placeId && other !== found.row,
  );
  return withRowsAt(report, found, placeId, others);
}

/** Whether nothing at all is written in a row. */
export function isBlankRow(row: Row): boolean {
  return Object.values(row.cells).every(isBlank);
}

function withRowsAt(
  report: Report,
  { section, formSection }: Place,
  placeId: string,
  rows: readonly Row[],
): Report {
  if (findPlace(formSection, placeId) === undefined) return report;
  const all = [...section.rows.filter((row) => row.added?.place !== placeId), ...rows];
  const byId = new Map(all.map((row) => [row.formRowId, row]));
  const inOrder = printedOrder(formSection, all).flatMap((id) => byId.get(id) ?? []);
  const next: TableSection = { ...section, rows: inOrder };
  return { ...report, sections: report.sections.map((one) => (one === section ? next : one)) };
}
