import type { Paragraph, Table } from 'docx';
import { itemDepths } from '../../model/item-depths.ts';
import { numberBlocks } from '../../model/numbering.ts';
import type { RichText } from '../../model/rich-text.ts';
import type { Drawings } from './drawings.ts';
import { imageParagraph } from './image-paragraph.ts';
import { toRuns } from './inlines.ts';
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
  richText: RichText,
  setting: TextSetting,
  drawings: Drawings,
): readonly (Paragraph | Table)[] {
  const { style, em, indent, width } = setting;
  const labels = numberBlocks(richText);
  const depths = itemDepths(richText);
  return richText.map((block, i) => {
    if (block.type === 'table') return nestedTable(block, indent, width);
    if (block.type === 'image') return imageParagraph(block, drawings, indent, width);
    const label = labels[i] ?? null;
    const children = toRuns(block.children, label);
    if (block.type === 'paragraph' || label === null) return new StyledParagraph(style, children);
    const hanging = hangingWidth(label, em);
    const left = indent + (depths[i] ?? 0) * em + hanging;
    return new StyledParagraph(style, children, { left, hanging });
  });
}
