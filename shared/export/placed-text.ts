import type { ExportedPart, ExportedTable, ExportedText } from './exported-text.ts';
import { tableLine } from './special-text.ts';

/** A table that is being read. */
export interface OpenTable {
  /** Adds a line to the cell that is open. */
  addParagraph(text: string): void;
  finish(): ExportedTable;
}

/**
 * The text of a document as it is read: what is read while a table is open belongs to that table, all else is a part
 * of the document.
 */
export class PlacedText<Table extends OpenTable> {
  readonly #parts: ExportedPart[] = [];
  readonly #tables: Table[] = [];

  /** The innermost table that is open. */
  get table(): Table | undefined {
    return this.#tables.at(-1);
  }

  startTable(table: Table): void {
    this.#tables.push(table);
  }

  /**
   * Ends the innermost table. One inside a cell is one line among the lines of that cell.
   * @returns the table if it became a part of the document, otherwise null
   */
  endTable(): Table | null {
    const ended = this.#tables.pop();
    if (ended === undefined) return null;
    const table = ended.finish();
    const outer = this.table;
    if (outer === undefined) {
      this.#parts.push(table);
      return ended;
    }
    const rows = table.rows.map(({ cells }) =>
      cells.map(({ paragraphs }) => paragraphs.join('\n')),
    );
    outer.addParagraph(tableLine(table.rows[0]?.isHeader === true, rows));
    return null;
  }

  addParagraph(text: string): void {
    this.#add(this.table, text);
  }

  /** Adds a line that stands before the innermost table, not in it. */
  addBeforeTable(text: string): void {
    this.#add(this.#tables.at(-2), text);
  }

  finish(): ExportedText {
    return this.#parts;
  }

  #add(table: Table | undefined, text: string): void {
    if (table === undefined) this.#parts.push({ kind: 'paragraph', text });
    else table.addParagraph(text);
  }
}
