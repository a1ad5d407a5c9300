import { findFormRow, findFormSection, findRow } from '../../../shared/model/find-place.ts';
import type { Report } from '../../../shared/model/report.ts';

/** The words by which people know a row: section and levels; of a row that only the part has, from there. */
export function placeWords(
  whole: Report,
  part: Report,
  sectionId: string,
  rowId: string | null,
): string {
  const heading = findFormSection(whole, sectionId)?.heading ?? '';
  if (rowId === null) return heading;
  const formRow =
    findFormRow(whole, sectionId, findRow(whole, sectionId, rowId)) ??
    findFormRow(part, sectionId, findRow(part, sectionId, rowId));
  return [heading, ...(formRow?.path ?? [])].join('／');
}
