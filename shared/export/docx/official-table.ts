import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { TableFormSection } from '../../model/form-section.ts';
import type { TableSection } from '../../model/section.ts';
import { gridColumns, layoutTable } from '../../model/table-layout.ts';
import { cellContent } from '../printed-text.ts';
import { cellBlock } from './cell-block.ts';
import type { Drawings } from './drawings.ts';
import { emptyCell } from './empty-cell.ts';
import { toLine } from './line.ts';
import { CELL_MARGIN, columnWidths, TEXT_WIDTH } from './measures.ts';
import { mergePlan } from './merge-plan.ts';
import { RULES } from './rules.ts';
import { STYLE } from './styles.ts';

/**
 * The official table: fixed layout, every width in DXA and the same in grid and cells, the header row
 * repeated on every page. Rows may break across pages: a row that may not, and is taller than a page,
 * loses its text in LibreOffice.
 */
export function officialTable(
  formSection: TableFormSection,
  section: TableSection | undefined,
  drawings: Drawings,
): Table {
  const widths = columnWidths(gridColumns(formSection.columns).map(({ width }) => width));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: RULES,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, marginUnitType: WidthType.DXA },
    rows: [headerRow(formSection, widths), ...bodyRows(formSection, section, widths, drawings)],
  });
}

function headerRow({ columns }: TableFormSection, widths: readonly number[]): TableRow {
  let gridColumn = 0;
  const cells = columns.map((column) => {
    const span = column.widths.length;
    const place = spanOf(widths, gridColumn, span);
    gridColumn += span;
    return new TableCell({ ...place, children: [toLine(column.label, STYLE.cellHeader)] });
  });
  return new TableRow({ tableHeader: true, children: cells });
}

function bodyRows(
  formSection: TableFormSection,
  section: TableSection | undefined,
  widths: readonly number[],
  drawings: Drawings,
): readonly TableRow[] {
  const rowsById = new Map(section?.rows.map((row) => [row.formRowId, row]));
  return mergePlan(layoutTable(formSection)).map((slots, i) => {
    const row = rowsById.get(formSection.rows[i]?.id ?? '');
    const cells = slots.map(({ cell, merge }) => {
      const place = spanOf(widths, cell.gridColumn, cell.columnSpan);
      const room = place.width.size - 2 * CELL_MARGIN;
      const children =
        merge === 'continue' ? emptyCell() : cellBlock(cellContent(cell, row), drawings, room);
      return new TableCell({
        ...place,
        ...(merge === null ? {} : { verticalMerge: merge }),
        children,
      });
    });
    return new TableRow({ children: cells });
  });
}

/** The width of a cell and, when it covers several columns, their number: a span of 1 is left unsaid. */
function spanOf(widths: readonly number[], from: number, span: number) {
  const size = widths.slice(from, from + span).reduce((sum, width) => sum + width, 0);
  const width = { size, type: WidthType.DXA };
  return span === 1 ? { width } : { width, columnSpan: span };
}
