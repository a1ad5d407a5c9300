import type { RichText } from '../model/rich-text.ts';

/** A cell of a table from elsewhere: what it says in the house style, and as plain text. */
export interface ForeignCell {
  readonly richText: RichText;
  /** Lines apart by line feeds, numbers as they were printed. */
  readonly text: string;
}

/**
 * A table from a clipboard or a foreign document, row by row on its own grid: a cell that covers several
 * columns or rows has its content at its first place and is blank at the others. Rows may be uneven.
 */
export interface ForeignTable {
  readonly rows: readonly (readonly ForeignCell[])[];
}

/** Whether nothing stands in a cell. */
export function isBlankCell(cell: ForeignCell | undefined): boolean {
  return cell === undefined || (cell.text.trim() === '' && !cell.richText.some(isObject));
}

function isObject({ type }: RichText[number]): boolean {
  return type === 'image' || type === 'table' || type === 'flowchart';
}
