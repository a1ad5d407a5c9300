import type { ForeignCell, ForeignTable } from '../../match/foreign-table.ts';
import { paragraph } from '../../model/block.ts';
import { partsText } from '../changes/word-lines.ts';
import type { ForeignGrid } from '../foreign-document.ts';
import { gridWidth } from '../grid-width.ts';
import { toRichText } from './to-rich-text.ts';

const BLANK: ForeignCell = { richText: [paragraph()], text: '' };

/** A document's table for being matched to a form. */
export function toForeignTable(grid: ForeignGrid): ForeignTable {
  const width = gridWidth(grid);
  return {
    rows: grid.rows.map(({ cells }) => {
      const row = new Array<ForeignCell>(width).fill(BLANK);
      for (const { column, parts } of cells) {
        const text = partsText(parts).replaceAll('\t', ' ').trim();
        row[column] = { text, richText: toRichText(parts) };
      }
      return row;
    }),
  };
}
