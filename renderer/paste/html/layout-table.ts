import { withoutPictureSigns } from '../../../shared/paste/picture-signs.ts';
import { tableCells } from './table-cells.ts';

/**
 * Whether a table only says where things stand, as in mails and on web pages: it says so itself, has headings or other
 * tables in it, or cells with a picture and no words.
 */
export function isLayoutTable(table: Element): boolean {
  if (/^(?:presentation|none)$/iu.test(table.getAttribute('role') ?? '')) return true;
  if (table.querySelector('table, h1, h2, h3, h4, h5, h6') !== null) return true;
  return tableCells(table).some((row) => row.some(isPicture));
}

function isPicture(cell: Element): boolean {
  const text = cell.textContent ?? '';
  // A picture that comes along is a sign of the text already.
  const words = withoutPictureSigns(text);
  return words.trim() === '' && (words !== text || cell.querySelector('img') !== null);
}
