import { ownWordingColumn, rowNumber } from '../../shared/model/added-rows.ts';
import { withCaptionNumbers } from '../../shared/model/captions.ts';
import { findSection, formSectionOf } from '../../shared/model/find-place.ts';
import type { Report } from '../../shared/model/report.ts';
import { isBlank, type RichText } from '../../shared/model/rich-text.ts';
import { labelledText } from '../../shared/model/slice.ts';
import type { RowAddress } from '../../shared/model/updates.ts';
import { rowTextWords as words } from '../../shared/texts/commands.ts';

/**
 * A row as plain lines, to be pasted into a mail or another document: its section and levels, the units
 * responsible, then each column that something was written in, with its numbers and those of its captions. Null when there is no such
 * row.
 */
export function rowText(report: Report, { sectionId, rowId }: RowAddress): string | null {
  const section = findSection(report, sectionId);
  const formSection = formSectionOf(report, section);
  if (section?.kind !== 'table' || formSection?.kind !== 'table') return null;
  const row = section.rows.find(({ id }) => id === rowId);
  const formRow = formSection.rows.find(({ id }) => id === row?.formRowId);
  if (row === undefined || formRow === undefined) return null;
  const { added, path } = formRow;
  const wordingId = added === undefined ? undefined : ownWordingColumn(formSection)?.id;
  const textOf = (columnId: string, cell: RichText): string =>
    labelledText(withCaptionNumbers(report, { kind: 'cell', sectionId, rowId, columnId }, cell));
  const lines = [formSection.heading, ...(added === undefined ? path : path.slice(0, -1))];
  if (wordingId !== undefined) {
    const { sign = '', gap = '' } = rowNumber(formRow) ?? {};
    lines.push(`${sign}${gap}${textOf(wordingId, row.cells[wordingId] ?? [])}`);
  }
  for (const { id, role, label } of formSection.columns) {
    if (role === 'owner' && row.owners.length > 0) lines.push(words.owners(label, row.owners));
    const cell = id === wordingId ? undefined : row.cells[id];
    if (cell === undefined || isBlank(cell)) continue;
    lines.push(words.column(label), textOf(id, cell));
  }
  return lines.join('\n');
}
