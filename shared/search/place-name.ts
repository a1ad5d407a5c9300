import { writableColumns } from '../model/added-rows.ts';
import type { CellAddress } from '../model/address.ts';
import { findSection, formSectionOf } from '../model/find-place.ts';
import { proseHeading } from '../model/form-section.ts';
import type { Report } from '../model/report.ts';

/** The words by which people know a place of the report. */
export interface PlaceName {
  readonly section: string;
  /** The levels of the row's strategy; empty for prose. */
  readonly path: readonly string[];
  /** Only where the table has several columns to write in. */
  readonly column: string | null;
}

/** The names around a place, the outermost first; none when the report has no such place. */
export function placeNames(report: Report, address: CellAddress): readonly string[] {
  const name = placeName(report, address);
  if (name === null) return [];
  return [name.section, ...name.path, ...(name.column === null ? [] : [name.column])];
}

/** The name of a place; null when the report has no such place. */
export function placeName(report: Report, address: CellAddress): PlaceName | null {
  const section = findSection(report, address.sectionId);
  const formSection = formSectionOf(report, section);
  if (section === undefined || formSection === undefined) return null;
  if (address.kind === 'prose' || section.kind === 'prose' || formSection.kind === 'prose') {
    return {
      section: formSection.kind === 'prose' ? proseHeading(formSection) : formSection.heading,
      path: [],
      column: null,
    };
  }
  const row = section.rows.find(({ id }) => id === address.rowId);
  const formRow = formSection.rows.find(({ id }) => id === row?.formRowId);
  if (row === undefined || formRow === undefined) return null;
  const writable = writableColumns(formSection, row);
  const column = writable.find(({ id }) => id === address.columnId)?.label ?? null;
  return {
    section: formSection.heading,
    path: formRow.path,
    column: writable.length > 1 ? column : null,
  };
}
