import type { ForeignTable } from '../../shared/match/foreign-table.ts';
import { labelledText } from '../../shared/model/slice.ts';
import { buildBlocks } from '../../shared/paste/build-blocks.ts';
import { textTable } from '../../shared/paste/plain-text.ts';

/** A table of more cells is pasted without asking, as one in HTML is: it would hold up the window. */
const MAX_CELLS = 4_000;

/** The table that a plain text is and nothing else, its cells apart by tabs or written in Markdown; else null. */
export function readTextTable(text: string): ForeignTable | null {
  const rows = textTable(text);
  if (rows === null || rows.reduce((sum, row) => sum + row.length, 0) > MAX_CELLS) return null;
  return {
    rows: rows.map((row) =>
      row.map((children) => {
        const richText = buildBlocks([{ children }]);
        return { richText, text: labelledText(richText) };
      }),
    ),
  };
}
