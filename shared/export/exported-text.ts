/**
 * The text of a finished document and where it stands, whatever the file format. In paragraphs `\n` is a
 * line break and `\t` a tab; a list item begins with its printed number and a tab.
 */
export type ExportedText = readonly ExportedPart[];

export type ExportedPart = ExportedParagraph | ExportedTable;

export interface ExportedParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface ExportedTable {
  readonly kind: 'table';
  readonly rows: readonly ExportedRow[];
}

export interface ExportedRow {
  /** Whether the row is repeated on every page. */
  readonly isHeader: boolean;
  readonly cells: readonly ExportedCell[];
}

/** A cell on the table's grid. A merged cell is listed once, at its first row. */
export interface ExportedCell {
  readonly gridColumn: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly paragraphs: readonly string[];
}
