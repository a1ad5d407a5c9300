import type { ExportedTable } from '../exported-text.ts';

interface OpenCell {
  readonly gridColumn: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly paragraphs: string[];
}

interface OpenRow {
  readonly isHeader: boolean;
  readonly cells: OpenCell[];
}

/** Builds up one table from its tags: HTML leaves out the cells that a merged one covers. */
export class RowCollector {
  readonly #rows: OpenRow[] = [];
  /** The last row that is covered from above, by grid column. */
  readonly #covered = new Map<number, number>();
  #cell: OpenCell | null = null;
  /** Whether it is a table of the form, not one that somebody put into a text. */
  readonly isOfficial: boolean;

  constructor(isOfficial: boolean) {
    this.isOfficial = isOfficial;
  }

  /** Whether no row has begun. */
  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  startRow(isHeader: boolean): void {
    this.#rows.push({ isHeader, cells: [] });
  }

  startCell(columnSpan: number, rowSpan: number): void {
    const row = this.#rows.length - 1;
    const before = this.#rows.at(-1)?.cells.at(-1);
    let gridColumn = before === undefined ? 0 : before.gridColumn + before.columnSpan;
    while ((this.#covered.get(gridColumn) ?? -1) >= row) gridColumn += 1;
    for (let column = gridColumn; column < gridColumn + columnSpan; column += 1) {
      this.#covered.set(column, row + rowSpan - 1);
    }
    this.#cell = { gridColumn, columnSpan, rowSpan, paragraphs: [] };
    this.#rows.at(-1)?.cells.push(this.#cell);
  }

  endCell(): void {
    this.#cell = null;
  }

  addParagraph(text: string): void {
    this.#cell?.paragraphs.push(text);
  }

  finish(): ExportedTable {
    return { kind: 'table', rows: this.#rows };
  }
}
