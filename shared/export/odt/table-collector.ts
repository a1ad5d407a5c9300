import type { ExportedCell, ExportedTable } from '../exported-text.ts';

interface OpenCell extends ExportedCell {
  readonly paragraphs: string[];
}

interface OpenRow {
  readonly isHeader: boolean;
  readonly cells: OpenCell[];
}

/** Builds up one table from its tags. */
export class TableCollector {
  readonly #rows: OpenRow[] = [];
  #isHeader = false;
  #nextColumn = 0;
  #cell: OpenCell | null = null;
  /** Whether the open cell is one that another covers, so that it counts only when something stands in it. */
  #isCovered = false;
  /** The places that merged cells cover, as `row column`. */
  readonly #covered = new Set<string>();

  startHeader(): void {
    this.#isHeader = true;
  }

  endHeader(): void {
    this.#isHeader = false;
  }

  startRow(): void {
    this.#rows.push({ isHeader: this.#isHeader, cells: [] });
    this.#nextColumn = 0;
  }

  startCell(columnSpan: number, rowSpan: number): void {
    const gridColumn = this.#nextColumn;
    this.#cell = { gridColumn, columnSpan, rowSpan, paragraphs: [] };
    this.#isCovered = false;
    this.#nextColumn += 1;
    const row = this.#rows.length - 1;
    for (let r = row; r < row + rowSpan; r += 1) {
      for (let c = gridColumn; c < gridColumn + columnSpan; c += 1) this.#covered.add(`${r} ${c}`);
    }
  }

  startCovered(): void {
    const place = `${this.#rows.length - 1} ${this.#nextColumn}`;
    const isCovered = this.#covered.has(place);
    this.startCell(1, 1);
    this.#isCovered = isCovered;
  }

  addParagraph(text: string): void {
    this.#cell?.paragraphs.push(text);
  }

  endCell(): void {
    const cell = this.#cell;
    if (cell === null) return;
    this.#cell = null;
    // One that holds text, or that nothing covers, is shown as a cell, so that it is found to differ.
    if (this.#isCovered && cell.paragraphs.every((text) => text === '')) return;
    this.#rows.at(-1)?.cells.push(cell);
  }

  finish(): ExportedTable {
    return { kind: 'table', rows: this.#rows };
  }
}
