import type { Paragraph, Table } from 'docx';
import { paragraph } from '../../model/block.ts';
import type { ProseFormSection } from '../../model/form-section.ts';
import type { ProseSection } from '../../model/section.ts';
import { lineInlines, printedProse } from '../printed-text.ts';
import type { Drawings } from './drawings.ts';
import { toBlocks } from './rich-text.ts';
import { proseHeadingBlock } from './section-heading.ts';
import { STYLE } from './styles.ts';

/** A heading of running text, the form's own paragraph under it, and what the office wrote. */
export function proseSectionBlocks(
  formSection: ProseFormSection,
  section: ProseSection | undefined,
  drawings: Drawings,
): readonly (Paragraph | Table)[] {
  if (section !== undefined) drawings.comments?.enter(section.id);
  const { guidance, body } = printedProse(formSection, section);
  const printed = guidance === null ? [] : [paragraph(lineInlines(guidance))];
  const blocks = [...printed, ...(body ?? [])];
  const { bodyEm, textWidth } = drawings.measures;
  // Running text stands two characters in, under the words of its heading.
  const indent = 2 * bodyEm;
  const setting = { style: STYLE.body, em: bodyEm, indent, width: textWidth - indent };
  return [proseHeadingBlock(formSection, drawings), ...toBlocks(blocks, setting, drawings)];
}
