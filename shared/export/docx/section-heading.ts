import type { Paragraph } from 'docx';
import {
  type ProseFormSection,
  proseHeading,
  type TableFormSection,
} from '../../model/form-section.ts';
import { lineInlines } from '../printed-text.ts';
import type { Drawings } from './drawings.ts';
import { toRuns } from './inlines.ts';
import { StyledParagraph } from './styled-paragraph.ts';

const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const;

/** A heading in Word's own style of that depth (1 to 4), so that the document has an outline. */
function headingLine(text: string, level: number, { headings }: Drawings): Paragraph {
  const { before, after, beginsPage } = headings.next();
  const runs = [...before, ...toRuns(lineInlines(text)), ...after];
  return new StyledParagraph(HEADINGS[level - 1] ?? 'Heading4', runs, null, { beginsPage });
}

/** The heading of running text: 壹、計畫依據. */
export function proseHeadingBlock(formSection: ProseFormSection, drawings: Drawings): Paragraph {
  return headingLine(proseHeading(formSection), formSection.level, drawings);
}

/** The heading of a class of tables, as printed: 一、整體服務類. */
export function categoryHeadingBlock(printed: string, drawings: Drawings): Paragraph {
  return headingLine(printed, 2, drawings);
}

/** The heading of a table with its points, as printed: 構面一：基礎服務（200 分）; none when none is printed. */
export function tableHeadingBlock(
  formSection: TableFormSection,
  drawings: Drawings,
): readonly Paragraph[] {
  const { headingPrinted, categoryPrinted } = formSection;
  if (headingPrinted === null) return [];
  return [headingLine(headingPrinted, categoryPrinted === null ? 2 : 3, drawings)];
}
