import { CELL_MARGIN } from '../docx/measures.ts';
import { length } from './length.ts';
import type { OdtSheet } from './odt-sheet.ts';
import { element } from './xml.ts';

/** A cell of a row. `content` is XML and never empty; null for a place that a merged cell covers. */
export interface TableCell {
  readonly content: string | null;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface TableRow {
  /** Repeated on every page; only the first rows of a table can be. */
  readonly isHeader: boolean;
  readonly cells: readonly TableCell[];
}

/** Thin black rules around every cell, half a point wide. */
const RULE = '0.5pt solid #000000';

/**
 * A table of fixed column widths. Its rows may break across pages: one that may not, and is taller than a page, loses
 * its text in LibreOffice.
 * @param widths of the columns in twentieths of a point
 * @param left where it begins
 */
export function tableElement(
  rows: readonly TableRow[],
  widths: readonly number[],
  left: number,
  { styles, nextNumber }: OdtSheet,
): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const style = styles.other(
    'table',
    {},
    element('style:table-properties', {
      'style:width': length(whole),
      'fo:margin-left': length(left),
      'table:align': 'left',
      'table:border-model': 'collapsing',
      'style:may-break-between-rows': 'true',
    }),
  );
  const cell = styles.other(
    'table-cell',
    {},
    element('style:table-cell-properties', {
      'fo:border': RULE,
      'fo:padding-top': length(0),
      'fo:padding-bottom': length(0),
      'fo:padding-left': length(CELL_MARGIN),
      'fo:padding-right': length(CELL_MARGIN),
    }),
  );
  const columns = widths.map((width) =>
    element('table:table-column', {
      'table:style-name': styles.other(
        'table-column',
        {},
        element('style:table-column-properties', { 'style:column-width': length(width) }),
      ),
    }),
  );
  const headers = rows.filter(({ isHeader }) => isHeader);
  const body = rows.filter(({ isHeader }) => !isHeader);
  const written = (some: readonly TableRow[]): string =>
    some.map((row) => rowElement(row, cell)).join('');
  return element(
    'table:table',
    { 'table:name': `Table${nextNumber('table')}`, 'table:style-name': style },
    columns.join('') +
      (headers.length === 0 ? '' : element('table:table-header-rows', {}, written(headers))) +
      written(body),
  );
}

function rowElement({ cells }: TableRow, style: string): string {
  return element('table:table-row', {}, cells.map((cell) => cellElements(cell, style)).join(''));
}

/** A cell, and an empty element for every further column that it covers. */
function cellElements({ content, columnSpan, rowSpan }: TableCell, style: string): string {
  const covered = '<table:covered-table-cell/>';
  if (content === null) return covered.repeat(columnSpan);
  const attributes = {
    'table:style-name': style,
    'table:number-columns-spanned': columnSpan === 1 ? undefined : columnSpan,
    'table:number-rows-spanned': rowSpan === 1 ? undefined : rowSpan,
    'office:value-type': 'string',
  };
  return element('table:table-cell', attributes, content) + covered.repeat(columnSpan - 1);
}
