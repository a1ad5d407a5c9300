/**
 * The cells of a text as a spreadsheet copies it: rows divided by line ends, cells by tabs. A cell of several lines is
 * in quotes, with its own quotes doubled; a quote that no such cell begins with is a sign like any other. A text
 * without tabs is rows of one cell.
 */
export function pastedCells(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/\r\n?/gu, '\n');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= plain.length) {
    const quoted = quotedCell(plain, at);
    const end = quoted?.end ?? nextBreak(plain, at);
    row.push(quoted?.cell ?? plain.slice(at, end));
    if (plain[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return rows;
}

/** Where the cell that begins at a place ends. */
function nextBreak(text: string, from: number): number {
  const next = /[\t\n]/gu;
  next.lastIndex = from;
  return next.exec(text)?.index ?? text.length;
}

/** The cell in quotes that begins at a place, when one does and ends where a cell can end. */
function quotedCell(text: string, from: number): { readonly cell: string; end: number } | null {
  if (text[from] !== '"') return null;
  let at = from + 1;
  while (at < text.length) {
    if (text[at] !== '"') at += 1;
    else if (text[at + 1] === '"') at += 2;
    else break;
  }
  const next = text[at + 1];
  if (at >= text.length || (next !== undefined && next !== '\t' && next !== '\n')) return null;
  const cell = text.slice(from + 1, at).replaceAll('""', '"');
  // A spreadsheet quotes only what needs it: 「"甲"」 alone is somebody's own quotes.
  return /[\n\t"]/u.test(cell) ? { cell, end: at + 1 } : null;
}
