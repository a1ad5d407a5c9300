import type { Paragraph } from 'docx';
import { baseLevel, numberBlocks } from '../../model/numbering.ts';
import type { RichText } from '../../model/rich-text.ts';
import { toRuns } from './inlines.ts';
import { StyledParagraph } from './styled-paragraph.ts';
import { hangingWidth } from './text-width.ts';

/** Where rich text stands: its paragraph style, the size of a character, and the indent it begins at. */
export interface TextSetting {
  readonly style: string;
  /** One full-width character, in DXA. */
  readonly em: number;
  readonly indent: number;
}

/**
 * Canonical rich text as paragraphs. Numbers are printed as text, because many programs drop or change
 * automatic ones; the text hangs behind its number, and each level is set in by one character.
 */
export function toParagraphs(richText: RichText, setting: TextSetting): readonly Paragraph[] {
  const { style, em, indent } = setting;
  const labels = numberBlocks(richText);
  return richText.map((block, i) => {
    const label = labels[i] ?? null;
    const children = toRuns(block.children, label);
    if (block.type === 'paragraph' || label === null) return new StyledParagraph(style, children);
    const hanging = hangingWidth(label, em);
    const left = indent + (block.level - baseLevel(richText, i)) * em + hanging;
    return new StyledParagraph(style, children, { left, hanging });
  });
}
