import { writableColumns } from './added-rows.ts';
import { formSectionOf } from './find-place.ts';
import type { Report } from './report.ts';
import type { RichText } from './rich-text.ts';

/** The place of one rich text in a report: a row's cell, or a prose section's body. */
export type CellAddress =
  | {
      readonly kind: 'cell';
      readonly sectionId: string;
      readonly rowId: string;
      readonly columnId: string;
    }
  | { readonly kind: 'prose'; readonly sectionId: string };

/** A text key for an address, for maps and DOM attributes. */
export function addressKey(address: CellAddress): string {
  return address.kind === 'prose'
    ? `prose/${address.sectionId}`
    : `cell/${address.sectionId}/${address.rowId}/${address.columnId}`;
}

/** Whether two addresses are the same place. Compared by field: it is asked for every cell on each change. */
export function sameAddress(a: CellAddress, b: CellAddress): boolean {
  if (a.sectionId !== b.sectionId || a.kind !== b.kind) return false;
  if (a.kind === 'prose' || b.kind === 'prose') return true;
  return a.rowId === b.rowId && a.columnId === b.columnId;
}

/** The rich text at an address; undefined when the report has no such place. */
export function richTextAt(report: Report, address: CellAddress): RichText | undefined {
  const section = report.sections.find((candidate) => candidate.id === address.sectionId);
  if (section === undefined) return undefined;
  if (address.kind === 'prose') return section.kind === 'prose' ? section.body : undefined;
  if (section.kind !== 'table') return undefined;
  return section.rows.find((row) => row.id === address.rowId)?.cells[address.columnId];
}

/** Every writable place in reading order: what Tab walks through. */
export function writableAddresses(report: Report): readonly CellAddress[] {
  const addresses: CellAddress[] = [];
  for (const section of report.sections) {
    const formSection = formSectionOf(report, section);
    if (section.kind === 'prose') {
      if (formSection?.kind === 'prose' && formSection.writable) {
        addresses.push({ kind: 'prose', sectionId: section.id });
      }
      continue;
    }
    if (formSection?.kind !== 'table') continue;
    for (const row of section.rows) {
      for (const column of writableColumns(formSection, row)) {
        if (row.cells[column.id] !== undefined) {
          addresses.push({
            kind: 'cell',
            sectionId: section.id,
            rowId: row.id,
            columnId: column.id,
          });
        }
      }
    }
  }
  return addresses;
}

/**
 * Whether a place is shown.
 * @param inSight ids of the rows and sections of text that are shown; null for all
 */
export function isInSight(address: CellAddress, inSight: ReadonlySet<string> | null): boolean {
  return isShown(address.kind === 'prose' ? address.sectionId : address.rowId, inSight);
}

/** The same of a row or a section of text, by its id. */
export function isShown(id: string, inSight: ReadonlySet<string> | null): boolean {
  return inSight === null || inSight.has(id);
}

/** The writable place after (1) or before (-1) another one; null at either end. */
export function neighbourAddress(
  report: Report,
  address: CellAddress,
  by: 1 | -1,
  inSight: ReadonlySet<string> | null = null,
): CellAddress | null {
  const all = writableAddresses(report).filter((place) => isInSight(place, inSight));
  const index = all.findIndex((candidate) => sameAddress(candidate, address));
  return all[index + by] ?? null;
}
