import { type Block, isObjectBlock, isTextBlock } from '../../model/block.ts';
import { captionOf } from '../../model/caption.ts';
import { keepAnchors } from '../../model/comment-anchors.ts';
import type { Inline } from '../../model/inline.ts';
import { itemDepths } from '../../model/item-depths.ts';
import { numberBlocks } from '../../model/numbering.ts';
import { blockInlines, type RichText } from '../../model/rich-text.ts';
import type { TableBlock } from '../../model/table-block.ts';
import { CELL_MARGIN, evenWidths } from '../docx/measures.ts';
import { hangingWidth } from '../docx/text-width.ts';
import { flowchartGroup } from './flowchart-group.ts';
import { imageFrame } from './image-frame.ts';
import { inlineContent, type LineNeighbours } from './inlines.ts';
import type { OdtSheet } from './odt-sheet.ts';
import { paragraphElement } from './paragraph.ts';
import { STYLE } from './style-names.ts';
import { tableElement } from './table.ts';
import { spacedText } from './text.ts';

/** Where rich text stands. Lengths in twentieths of a point. */
export interface TextSetting {
  readonly style: string;
  /** One full-width character. */
  readonly em: number;
  readonly indent: number;
  /** From the indent to the right edge. */
  readonly width: number;
}

/**
 * Canonical rich text as paragraphs and tables. Numbers are printed as text, as in every format; the text hangs behind
 * its number, and each level is set in by one character.
 */
export function richTextBlocks(written: RichText, setting: TextSetting, sheet: OdtSheet): string {
  // Comments that are not printed leave no trace: their words are one run with those beside them.
  const richText = keepAnchors(written, (id) => sheet.comments?.has(id) === true);
  const labels = numberBlocks(richText);
  const depths = itemDepths(richText);
  const { style, em, indent } = setting;
  return richText
    .map((block, i) => {
      if (!isTextBlock(block)) return objectWithCaption(block, setting, sheet);
      const label = labels[i] ?? null;
      const content = inlineContent(block.children, sheet, label, neighbours(richText, i));
      if (block.type === 'paragraph' || label === null) return paragraphElement(style, content);
      const hanging = hangingWidth(label, em);
      const left = indent + (depths[i] ?? 0) * em + hanging;
      return paragraphElement(sheet.styles.paragraph(style, { left, hanging }), content);
    })
    .join('');
}

/** What a line's comments need to know of the lines around it. */
function neighbours(richText: RichText, index: number): LineNeighbours {
  const runsOf = (block: Block | undefined): readonly Inline[] =>
    block !== undefined && isTextBlock(block)
      ? blockInlines(block).filter(({ type }) => type === 'text')
      : [];
  return { before: runsOf(richText[index - 1]).at(-1), after: runsOf(richText[index + 1])[0] };
}

/** A block that is no line of text. A table's caption stands above it, that of a figure below, on the same page. */
function objectWithCaption(block: Block, setting: TextSetting, sheet: OdtSheet): string {
  const caption = captionOf(block);
  const setIn = (style: string): string =>
    setting.indent === 0
      ? style
      : sheet.styles.paragraph(style, { left: setting.indent, hanging: 0 });
  if (block.type === 'table') {
    const table = smallTable(block, setting, sheet);
    if (caption === null) return table;
    return paragraphElement(setIn(STYLE.tableCaption), spacedText(caption)) + table;
  }
  if (!isObjectBlock(block)) throw new Error(`no way to print a ${block.type}`);
  const drawn =
    block.type === 'image'
      ? imageFrame(block, setting.width, sheet)
      : flowchartGroup(block, setting.width, sheet);
  const style = setIn(caption === null ? STYLE.image : STYLE.captionedImage);
  const figure = paragraphElement(style, drawn);
  if (caption === null) return figure;
  return figure + paragraphElement(setIn(STYLE.figureCaption), spacedText(caption));
}

/**
 * A small table among the blocks of a cell or of running text: even columns, as on the screen, set in by its cells'
 * margin, so that its rules stay inside of the place.
 */
function smallTable(block: TableBlock, { indent, width }: TextSetting, sheet: OdtSheet): string {
  const columns = Math.max(...block.rows.map((row) => row.length));
  const rows = block.rows.map((row, i) => {
    const isHeader = block.header && i === 0;
    return {
      isHeader,
      cells: row.map((cell) => ({
        content: paragraphElement(
          isHeader ? STYLE.cellHeader : STYLE.cell,
          inlineContent(cell, sheet),
        ),
        columnSpan: 1,
        rowSpan: 1,
      })),
    };
  });
  const widths = evenWidths(width - 2 * CELL_MARGIN, columns);
  return tableElement(rows, widths, indent + CELL_MARGIN, sheet);
}
