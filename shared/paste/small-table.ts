import { inlinesText } from '../model/inline.ts';
import {
  MAX_TABLE_COLUMNS,
  MAX_TABLE_ROWS,
  type TableBlock,
  type TableCell,
} from '../model/table-block.ts';

/**
 * Cells from elsewhere as a small table; null when they are more than one holds. The first row is its header when
 * each of its cells says something and none has a figure.
 * @param rows all of one length
 */
export function smallTable(rows: TableBlock['rows']): TableBlock | null {
  const width = rows[0]?.length ?? 0;
  if (rows.length > MAX_TABLE_ROWS || width > MAX_TABLE_COLUMNS || width === 0) return null;
  const [head = []] = rows;
  return { type: 'table', header: rows.length > 1 && head.every(isHeading), rows };
}

function isHeading(cell: TableCell): boolean {
  const text = inlinesText(cell);
  return text.trim() !== '' && !/\d/u.test(text);
}
