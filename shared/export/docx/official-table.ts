import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Column } from '../../model/column.ts';
import type { TableFormSection } from '../../model/form-section.ts';
import type { Row } from '../../model/row.ts';
import type { TableSection } from '../../model/section.ts';
import { rowAnchor } from '../carried-report.ts';
import { columnThousandths } from '../page-setup.ts';
import { cellContent, printedGrid } from '../printed-text.ts';
import { BookmarkPoint, bookmarkEnd, bookmarkStart } from './bookmark.ts';
import { cellBlock } from './cell-block.ts';
import type { Drawings } from './drawings.ts';
import { emptyCell } from './empty-cell.ts';
import { toLine } from './line.ts';
import { CELL_MARGIN, columnWidths } from './measures.ts';
import { mergePlan } from './merge-plan.ts';
import { RULES } from './rules.ts';
import { STYLE } from './styles.ts';

/** A table of the form with its answers; several are printed as one running table. */
export interface TablePart {
  readonly formSection: TableFormSection;
  readonly section: TableSection | undefined;
}

/**
 * The official table: fixed layout, every width in DXA and the same in grid and cells, the header row
 * repeated on every page. Rows may break across pages: a row that may not, and is taller than a page,
 * loses its text in LibreOffice.
 */
export function officialTable(parts: readonly TablePart[], drawings: Drawings): Table {
  const { setup, measures } = drawings;
  const first = parts[0]?.formSection;
  const columns = first?.columns ?? [];
  const shares = first === undefined ? [] : columnThousandths(first, setup);
  const widths = columnWidths(shares, measures.textWidth);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: measures.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: RULES,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, marginUnitType: WidthType.DXA },
    rows: [
      headerRow(columns, widths),
      ...parts.flatMap((part) => [
        ...bandRow(part.formSection, widths),
        ...bodyRows(part, widths, drawings),
      ]),
    ],
  });
}

function headerRow(columns: readonly Column[], widths: readonly number[]): TableRow {
  let gridColumn = 0;
  const cells = columns.map((column) => {
    const span = column.widths.length;
    const place = spanOf(widths, gridColumn, span);
    gridColumn += span;
    return new TableCell({ ...place, children: [toLine(column.label, STYLE.cellHeader)] });
  });
  return new TableRow({ tableHeader: true, children: cells });
}

/** The name of a part of a running table, across all columns; none where the form prints none. */
function bandRow({ band }: TableFormSection, widths: readonly number[]): readonly TableRow[] {
  if (band === undefined) return [];
  const children = [toLine(band, STYLE.cellHeader)];
  const cell = new TableCell({ ...spanOf(widths, 0, widths.length), children });
  return [new TableRow({ children: [cell] })];
}

function bodyRows(
  { formSection, section }: TablePart,
  widths: readonly number[],
  drawings: Drawings,
): readonly TableRow[] {
  const rowsById = new Map(section?.rows.map((row) => [row.formRowId, row]));
  return mergePlan(printedGrid(formSection, drawings.levels)).map((slots, i) => {
    const row = rowsById.get(formSection.rows[i]?.id ?? '');
    if (section !== undefined) drawings.comments?.enter(section.id, row?.id);
    const cells = slots.map(({ cell, merge }, k) => {
      const place = spanOf(widths, cell.gridColumn, cell.columnSpan);
      const room = place.width.size - 2 * CELL_MARGIN;
      const children =
        merge === 'continue' ? emptyCell() : cellBlock(cellContent(cell, row), drawings, room);
      return new TableCell({
        ...place,
        ...(merge === null ? {} : { verticalMerge: merge }),
        children: k === slots.length - 1 ? [...anchorOf(row, drawings), ...children] : children,
      });
    });
    return new TableRow({ children: cells });
  });
}

/** A mark that nobody sees, by which the row is found again in a document that was changed. */
function anchorOf(
  row: Row | undefined,
  { hasAnchors, nextBookmark }: Drawings,
): readonly BookmarkPoint[] {
  if (!hasAnchors || row === undefined) return [];
  const id = nextBookmark();
  return [bookmarkStart(id, rowAnchor(row.id)), bookmarkEnd(id)].map(
    (xml) => new BookmarkPoint(xml),
  );
}

/** The width of a cell and, when it covers several columns, their number: a span of 1 is left unsaid. */
function spanOf(widths: readonly number[], from: number, span: number) {
  const size = widths.slice(from, from + span).reduce((sum, width) => sum + width, 0);
  const width = { size, type: WidthType.DXA };
  return span === 1 ? { width } : { width, columnSpan: span };
}
