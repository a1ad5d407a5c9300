import type { Column } from '../../model/column.ts';
import type { TableFormSection } from '../../model/form-section.ts';
import type { TableSection } from '../../model/section.ts';
import { CELL_MARGIN, columnWidths } from '../docx/measures.ts';
import { mergePlan } from '../docx/merge-plan.ts';
import { columnThousandths } from '../page-setup.ts';
import { type CellContent, cellContent, fieldLines, printedGrid } from '../printed-text.ts';
import { withRowAnchor } from './carried.ts';
import { tableHeadingLine } from './heading.ts';
import type { OdtSheet } from './odt-sheet.ts';
import { lineParagraph, paragraphElement } from './paragraph.ts';
import { richTextBlocks } from './rich-text.ts';
import { STYLE } from './style-names.ts';
import { type TableCell, type TableRow, tableElement } from './table.ts';

/** A table of the form with its answers; several are printed as one running table. */
export interface TablePart {
  readonly formSection: TableFormSection;
  readonly section: TableSection | undefined;
}

/**
 * The heading of a table, the lines above it, the table with the parts that run on in it, and an empty paragraph that
 * keeps it from the next.
 */
export function tableSectionBlocks(parts: readonly TablePart[], sheet: OdtSheet): string {
  const [first] = parts;
  if (first === undefined) return '';
  const { formSection, section } = first;
  return [
    tableHeadingLine(formSection, sheet),
    ...fieldLines(formSection, section).map((line) => lineParagraph(line, STYLE.field, sheet)),
    officialTable(parts, sheet),
    paragraphElement(STYLE.gap, ''),
  ].join('');
}

function officialTable(parts: readonly TablePart[], sheet: OdtSheet): string {
  const [first] = parts;
  if (first === undefined) return '';
  const { columns } = first.formSection;
  const widths = columnWidths(
    columnThousandths(first.formSection, sheet.setup),
    sheet.measures.textWidth,
  );
  const rows = [
    headerRow(columns, sheet),
    ...parts.flatMap((part) => [
      ...bandRow(part.formSection, widths.length, sheet),
      ...bodyRows(part, widths, sheet),
    ]),
  ];
  return tableElement(rows, widths, 0, sheet);
}

function headerRow(columns: readonly Column[], sheet: OdtSheet): TableRow {
  return {
    isHeader: true,
    cells: columns.map(({ label, widths }) => ({
      content: lineParagraph(label, STYLE.cellHeader, sheet),
      columnSpan: widths.length,
      rowSpan: 1,
    })),
  };
}

/** The name of a part of a running table, across all columns; none where the form prints none. */
function bandRow(
  { band }: TableFormSection,
  columnSpan: number,
  sheet: OdtSheet,
): readonly TableRow[] {
  if (band === undefined) return [];
  const content = lineParagraph(band, STYLE.cellHeader, sheet);
  return [{ isHeader: false, cells: [{ content, columnSpan, rowSpan: 1 }] }];
}

function bodyRows(
  { formSection, section }: TablePart,
  widths: readonly number[],
  sheet: OdtSheet,
): readonly TableRow[] {
  const rowsById = new Map(section?.rows.map((row) => [row.formRowId, row]));
  return mergePlan(printedGrid(formSection, sheet.levels)).map((slots, i): TableRow => {
    const row = rowsById.get(formSection.rows[i]?.id ?? '');
    if (section !== undefined) sheet.comments?.enter(section.id, row?.id);
    const cells = slots.map(({ cell, merge }, k): TableCell => {
      const { gridColumn, columnSpan, rowSpan } = cell;
      if (merge === 'continue') return { content: null, columnSpan, rowSpan };
      const own = widths.slice(gridColumn, gridColumn + columnSpan);
      const room = own.reduce((sum, width) => sum + width, 0) - 2 * CELL_MARGIN;
      const blocks = cellBlocks(cellContent(cell, row), room, sheet);
      const isMarked = sheet.hasAnchors && row !== undefined && k === slots.length - 1;
      return { content: isMarked ? withRowAnchor(blocks, row.id) : blocks, columnSpan, rowSpan };
    });
    return { isHeader: false, cells };
  });
}

/** The blocks of a cell, by what is in it; never none. */
function cellBlocks(content: CellContent, width: number, sheet: OdtSheet): string {
  if (content.kind === 'answer') {
    return richTextBlocks(
      content.richText,
      { style: STYLE.cell, em: sheet.measures.cellEm, indent: 0, width },
      sheet,
    );
  }
  const style = content.kind === 'fixed' ? STYLE.cell : STYLE.cellOwner;
  if (content.lines.length === 0) return paragraphElement(STYLE.cell, '');
  return content.lines.map((line) => lineParagraph(line, style, sheet)).join('');
}
