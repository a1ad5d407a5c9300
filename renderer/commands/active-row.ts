import { rowNumber } from '../../shared/model/added-rows.ts';
import { findFormRow, findRow } from '../../shared/model/find-place.ts';
import type { Report } from '../../shared/model/report.ts';
import type { RowAddress } from '../../shared/model/updates.ts';
import type { EditedDocument } from '../state/document.ts';

/** The row with the caret, with its column; null outside of tables. */
export function activeRow(
  document: EditedDocument,
): (RowAddress & { readonly columnId: string }) | null {
  const address = document.get().active?.address;
  if (address?.kind !== 'cell') return null;
  const { sectionId, rowId, columnId } = address;
  return { sectionId, rowId, columnId };
}

/** What people call a row: its number, or the last level of its path where it has none. */
export function rowName(report: Report, { sectionId, rowId }: RowAddress): string {
  const formRow = findFormRow(report, sectionId, findRow(report, sectionId, rowId));
  if (formRow === undefined) return '';
  return rowNumber(formRow)?.sign ?? formRow.path.at(-1) ?? '';
}
