import { type Block, listItem, paragraph } from '../../model/block.ts';
import { imageBlock } from '../../model/image-block.ts';
import { inlinesText, textRun } from '../../model/inline.ts';
import { parseNumberMarker } from '../../model/number-marker.ts';
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS, type TableBlock } from '../../model/table-block.ts';
import { dropStart } from '../../paste/trim-inlines.ts';
import type { ForeignDrawing, ForeignGrid } from '../foreign-document.ts';
import { gridCells, type WordLine } from './word-lines.ts';

/** An image block is about 80 mm wide when its document does not say. */
const USUAL_WIDTH_MM = 80;

/**
 * What a line of a document becomes in the house style.
 * @param beside whether the lines next to it are items of one series, so that a typed number is one of theirs
 */
export function newBlocks(
  line: WordLine,
  beside: readonly (WordLine | undefined)[],
): readonly Block[] {
  const { part, label, children } = line;
  if (part.kind === 'grid') return gridBlocks(part);
  if (part.kind === 'drawing') return drawingBlocks(part);
  if (label !== null) return [listItem(label.style, label.level, children)];
  const marker = parseNumberMarker(inlinesText(children));
  const isOfTheirs =
    marker !== null &&
    beside.some((other) => other?.label?.style === marker.style) &&
    inlinesText(children).length > marker.length;
  return marker !== null && isOfTheirs
    ? [listItem(marker.style, marker.level, dropStart(children, marker.length))]
    : [paragraph(children)];
}

/** A small table; one that is larger than a report's tables may be becomes lines, so that no word is lost. */
export function gridBlocks(part: ForeignGrid): readonly Block[] {
  const rows = gridCells(part);
  const width = rows[0]?.length ?? 0;
  if (rows.length === 0) return [];
  if (rows.length <= MAX_TABLE_ROWS && width <= MAX_TABLE_COLUMNS) {
    const table: TableBlock = { type: 'table', header: part.rows[0]?.isHeader === true, rows };
    return [table];
  }
  return rows.flatMap((row) => {
    const filled = row.filter((cell) => cell.length > 0);
    if (filled.length === 0) return [];
    return [paragraph(filled.flatMap((cell, i) => (i === 0 ? cell : [textRun('｜'), ...cell])))];
  });
}

/** A picture, with the words in its shapes behind it. Its id is its key in the document. */
export function drawingBlocks({ image, alt, widthMm, texts }: ForeignDrawing): readonly Block[] {
  const lines = texts.flatMap((text) => text.split('\n')).filter((text) => text.trim() !== '');
  return [
    ...(image === null ? [] : [imageBlock(image, widthMm ?? USUAL_WIDTH_MM, alt)]),
    ...lines.map((text) => paragraph([textRun(text)])),
  ];
}
