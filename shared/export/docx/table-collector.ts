import type { ExportedCell, ExportedTable } from '../exported-text.ts';

interface OpenCell {
  gridColumn: number;
  columnSpan: number;
  rowSpan: number;
  merge: 'restart' | 'continue' | null;
  readonly paragraphs: string[];
}

interface OpenRow {
  isHeader: boolean;
  readonly cells: OpenCell[];
}

/** Builds up one table from its tags, and puts merged cells together again. */
export class TableCollector {
  readonly #rows: OpenRow[] = [];
  #nextColumn = 0;
  #cell: OpenCell | null = null;
  /** The merged cells that may go on in the next row, by their physical column. */
  readonly #merged = new Map<number, OpenCell>();

  startRow(): void {
    this.#rows.push({ isHeader: false, cells: [] });
    this.#nextColumn = 0;
  }

  markHeader(): void {
    const row = this.#rows.at(-1);
    if (row !== undefined) row.isHeader = true;
  }

  startCell(): void {
    this.#cell = {
      gridColumn: this.#nextColumn,
      columnSpan: 1,
      rowSpan: 1,
      merge: null,
      paragraphs: [],
    };
  }

  setSpan(span: number): void {
    if (this.#cell !== null) this.#cell.columnSpan = span;
  }

  setMerge(merge: 'restart' | 'continue'): void {
    if (this.#cell !== null) this.#cell.merge = merge;
  }

  addParagraph(text: string): void {
    this.#cell?.paragraphs.push(text);
  }

  endCell(): void {
    const cell = this.#cell;
    if (cell === null) return;
    this.#cell = null;
    this.#nextColumn = cell.gridColumn + cell.columnSpan;
    const above = this.#merged.get(cell.gridColumn);
    if (cell.merge === 'continue' && above !== undefined && isEmpty(cell)) {
      above.rowSpan += 1;
      return;
    }
    // A continuation that holds text, or continues nothing, is shown as a cell, so that it is found to differ.
    this.#rows.at(-1)?.cells.push(cell);
    if (cell.merge === 'restart') this.#merged.set(cell.gridColumn, cell);
    else this.#merged.delete(cell.gridColumn);
  }

  finish(): ExportedTable {
    return {
      kind: 'table',
      rows: this.#rows.map(({ isHeader, cells }) => ({ isHeader, cells: cells.map(finishCell) })),
    };
  }
}

function isEmpty(cell: OpenCell): boolean {
  return cell.paragraphs.every((text) => text === '');
}

function finishCell({ gridColumn, columnSpan, rowSpan, paragraphs }: OpenCell): ExportedCell {
  return { gridColumn, columnSpan, rowSpan, paragraphs };
}
