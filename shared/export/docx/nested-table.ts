import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { columnCount, type TableBlock } from '../../model/table-block.ts';
import type { Drawings } from './drawings.ts';
import { toRuns } from './inlines.ts';
import { CELL_MARGIN, evenWidths } from './measures.ts';
import { RULES } from './rules.ts';
import { StyledParagraph } from './styled-paragraph.ts';
import { STYLE } from './styles.ts';

/**
 * A small table among the blocks of a cell or of running text: fixed layout and even columns, as on the
 * screen. Set in by its cells' margin, so that its rules stay inside of the place.
 * @param indent where its place begins, and how wide that is, in DXA
 */
export function nestedTable(
  block: TableBlock,
  { comments }: Drawings,
  indent: number,
  width: number,
): Table {
  const commented =
    comments === null ? null : { sheet: comments, before: undefined, after: undefined };
  const whole = width - 2 * CELL_MARGIN;
  const widths = evenWidths(whole, columnCount(block));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    indent: { size: indent + CELL_MARGIN, type: WidthType.DXA },
    columnWidths: widths,
    borders: RULES,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, marginUnitType: WidthType.DXA },
    rows: block.rows.map((row, i) => {
      const isHeader = block.header && i === 0;
      const style = isHeader ? STYLE.cellHeader : STYLE.cell;
      const children = row.map(
        (cell, k) =>
          new TableCell({
            width: { size: widths[k] ?? 0, type: WidthType.DXA },
            children: [new StyledParagraph(style, toRuns(cell, null, commented))],
          }),
      );
      return new TableRow({ ...(isHeader ? { tableHeader: true } : {}), children });
    }),
  });
}
