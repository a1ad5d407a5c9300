import type { Paragraph } from 'docx';
import { type Block, isObjectBlock } from '../../model/block.ts';
import { captionOf } from '../../model/caption.ts';
import { PlainRun } from './plain-run.ts';
import { StyledParagraph } from './styled-paragraph.ts';
import { STYLE } from './styles.ts';

/**
 * What is printed of a block with its caption: a table's stands above it, that of a figure below, on the
 * same page. The number is part of the caption already (see `printedReport`).
 * @param indent where the block's place begins, in DXA
 */
export function withCaptionParagraph<Printed>(
  block: Block,
  printed: Printed,
  indent: number,
): readonly (Printed | Paragraph)[] {
  const caption = captionOf(block);
  if (caption === null) return [printed];
  const isBelow = isObjectBlock(block);
  const line = new StyledParagraph(
    isBelow ? STYLE.figureCaption : STYLE.tableCaption,
    [new PlainRun(caption)],
    indent === 0 ? null : { left: indent, hanging: 0 },
  );
  return isBelow ? [printed, line] : [line, printed];
}

/** The style of a figure's paragraph: one with a caption stays on the page of it. */
export function figureStyle(block: Block): string {
  return captionOf(block) === null ? STYLE.image : STYLE.captionedImage;
}
