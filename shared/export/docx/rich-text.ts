import type { Paragraph, Table } from 'docx';
import { isTextBlock, type ObjectBlock } from '../../model/block.ts';
import { keepAnchors } from '../../model/comment-anchors.ts';
import type { Inline } from '../../model/inline.ts';
import { itemDepths } from '../../model/item-depths.ts';
import { countBlocks, numberBlocks } from '../../model/numbering.ts';
import { blockInlines, type RichText } from '../../model/rich-text.ts';
import type { TableBlock } from '../../model/table-block.ts';
import { withCaptionParagraph } from './caption-paragraph.ts';
import type { Drawings } from './drawings.ts';
import { flowchartParagraph } from './flowchart-paragraph.ts';
import { imageParagraph } from './image-paragraph.ts';
import { type CommentedLine, toRuns } from './inlines.ts';
import { nestedTable } from './nested-table.ts';
import { StyledParagraph } from './styled-paragraph.ts';
import { hangingWidth } from './text-width.ts';

/** Where rich text stands: its paragraph style, the size of a character, where it begins and its room. */
export interface TextSetting {
  readonly style: string;
  /** One full-width character, in DXA. */
  readonly em: number;
  readonly indent: number;
  /** From the indent to the right edge, in DXA. */
  readonly width: number;
}

/**
 * Canonical rich text as paragraphs and tables. Numbers are printed as text, because many programs drop or
 * change automatic ones; the text hangs behind its number, and each level is set in by one character.
 */
export function toBlocks(
  written: RichText,
  setting: TextSetting,
  drawings: Drawings,
): readonly (Paragraph | Table)[] {
  const { style, em, indent, width } = setting;
  // Comments that are not printed leave no trace: their words are one run with those beside them.
  const richText = keepAnchors(written, (id) => drawings.comments?.has(id) === true);
  const labels = numberBlocks(richText);
  const depths = itemDepths(richText);
  const counts = drawings.lists === null ? null : countBlocks(richText);
  drawings.lists?.enter();
  return richText.flatMap((block, i): readonly (Paragraph | Table)[] => {
    if (!isTextBlock(block)) {
      return withCaptionParagraph(block, toObject(block, drawings, indent, width), indent);
    }
    const label = labels[i] ?? null;
    const count = counts?.[i] ?? null;
    const list = count === null ? null : (drawings.lists?.listOf(count) ?? null);
    const printed = list === null ? label : null;
    const children = toRuns(block.children, printed, commentedLine(richText, i, drawings));
    if (block.type === 'paragraph' || label === null) return [new StyledParagraph(style, children)];
    const hanging = hangingWidth(label, em);
    const left = indent + (depths[i] ?? 0) * em + hanging;
    return [new StyledParagraph(style, children, { left, hanging }, list === null ? {} : { list })];
  });
}

/** A block that is no line of text. */
function toObject(
  block: TableBlock | ObjectBlock,
  drawings: Drawings,
  indent: number,
  width: number,
): Paragraph | Table {
  if (block.type === 'table') return nestedTable(block, drawings, indent, width);
  if (block.type === 'image') return imageParagraph(block, drawings, indent, width);
  return flowchartParagraph(block, drawings, indent, width);
}

/** What a line's comments need to know of the lines around it; null when no comments are printed. */
function commentedLine(
  richText: RichText,
  index: number,
  { comments }: Drawings,
): CommentedLine | null {
  if (comments === null) return null;
  const runsOf = (block: RichText[number] | undefined): readonly Inline[] =>
    block !== undefined && isTextBlock(block)
      ? blockInlines(block).filter(({ type }) => type === 'text')
      : [];
  return {
    sheet: comments,
    before: runsOf(richText[index - 1]).at(-1),
    after: runsOf(richText[index + 1])[0],
  };
}
