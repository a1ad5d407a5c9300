import type { Paragraph, Table } from 'docx';
import type { ProseFormSection } from '../../model/form-section.ts';
import { normalizeRichText } from '../../model/rich-text.ts';
import type { ProseSection } from '../../model/section.ts';
import type { Drawings } from './drawings.ts';
import { BODY_EM, TEXT_WIDTH } from './measures.ts';
import { toBlocks } from './rich-text.ts';
import { proseHeadingBlock } from './section-heading.ts';
import { STYLE } from './styles.ts';

/** Running text stands two characters in, under the words of its heading. */
const SETTING = {
  style: STYLE.body,
  em: BODY_EM,
  indent: 2 * BODY_EM,
  width: TEXT_WIDTH - 2 * BODY_EM,
} as const;

/** A heading of running text and what the office wrote under it. */
export function proseSectionBlocks(
  formSection: ProseFormSection,
  section: ProseSection | undefined,
  drawings: Drawings,
): readonly (Paragraph | Table)[] {
  const heading = proseHeadingBlock(formSection);
  if (!formSection.writable) return [heading];
  return [heading, ...toBlocks(normalizeRichText(section?.body ?? []), SETTING, drawings)];
}
