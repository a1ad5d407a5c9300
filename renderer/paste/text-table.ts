import { textTable } from '../../shared/paste/plain-text.ts';
import { type CopiedTable, copiedCell } from './copied-table.ts';
import { MAX_PASTE_LENGTH } from './read-pasted.ts';

/** A table of more cells is pasted without asking, as one in HTML is: it would hold up the window. */
const MAX_CELLS = 4_000;

/** The table that a plain text is and nothing else, its cells apart by tabs or written in Markdown; else null. */
export function readTextTable(text: string): CopiedTable | null {
  const rows = text.length > MAX_PASTE_LENGTH ? null : textTable(text);
  if (rows === null || rows.reduce((sum, row) => sum + row.length, 0) > MAX_CELLS) return null;
  return { rows: rows.map((row) => row.map((children) => copiedCell([{ children }]))) };
}
