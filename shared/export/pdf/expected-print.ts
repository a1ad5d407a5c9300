import { exportTexts } from '../../texts/export.ts';
import type { ExpectedCell, ExpectedPart, ExpectedRow } from '../expected-text.ts';
import { readSpecialLine, tableLine } from '../special-text.ts';
import { visibleText } from './visible-text.ts';

/**
 * What must be seen on the printed pages, of all that must be in a file: without empty lines and cells, and without
 * white space. Merged cells are told by the order of the cells alone.
 */
export function expectedPrint(parts: readonly ExpectedPart[]): readonly ExpectedPart[] {
  return parts.flatMap((part): readonly ExpectedPart[] => {
    if (part.kind === 'paragraph') {
      return seenLines([part.text]).map((text) => ({ ...part, text }));
    }
    const rows = part.rows.flatMap(seenRow);
    const only = onlyCell(rows);
    if (only !== null) {
      return only.paragraphs.map((text) => ({ kind: 'paragraph', text, place: only.place }));
    }
    const hasBody = rows.length > 1;
    return rows.length === 0
      ? []
      : [{ ...part, rows: hasBody ? rows : rows.map((row) => ({ ...row, isHeader: false })) }];
  });
}

/** The one cell in which something stands: Chromium takes a table of one cell for no table at all. */
export function onlyCell<Cell>(rows: readonly { readonly cells: readonly Cell[] }[]): Cell | null {
  const cells = rows.flatMap((row) => row.cells);
  return cells.length === 1 ? (cells[0] ?? null) : null;
}

function seenRow(row: ExpectedRow): readonly ExpectedRow[] {
  const cells = row.cells
    .map((cell) => ({ ...cell, paragraphs: seenLines(cell.paragraphs) }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map((cell, i): ExpectedCell => ({ ...cell, gridColumn: i, columnSpan: 1, rowSpan: 1 }));
  return cells.length === 0 ? [] : [{ ...row, cells }];
}

/** Lines as they are seen; blocks that are no lines of text as the structure of the file has them. */
export function seenLines(lines: readonly string[]): readonly string[] {
  return lines.map(seenLine).filter((line) => line !== '');
}

function seenLine(line: string): string {
  const special = readSpecialLine(line);
  switch (special?.kind) {
    case 'table':
      return seenTable(special.rows);
    case 'image':
      return seenFigure(special.alt);
    case 'flowchart':
      return seenFigure(`${exportTexts.page.flowchart}${special.alt}`, special.pieces.join(''));
    case undefined:
      return visibleText(line);
  }
}

/** A picture, by what is said of it and the words in it. One of which nothing is said cannot be told. */
export function seenFigure(alt: string, words = ''): string {
  const said = visibleText(alt);
  const shown = visibleText(words);
  return said === '' && shown === '' ? '' : `\uFFFC${said}${shown}`;
}

/** A small table in a cell, by the cells in which something stands. */
export function seenTable(rows: readonly (readonly string[])[]): string {
  const seen = rows
    .map((cells) => cells.map(visibleText).filter((cell) => cell !== ''))
    .filter((cells) => cells.length > 0);
  const [only, ...others] = seen.flat();
  if (only === undefined) return '';
  return others.length === 0 ? only : tableLine(false, seen);
}
