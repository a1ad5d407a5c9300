import type { Paragraph } from 'docx';
import {
  type ProseFormSection,
  proseHeading,
  type TableFormSection,
} from '../../model/form-section.ts';
import { toLine } from './line.ts';

const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const;

/** A heading in Word's own style of that depth (1 to 4), so that the document has an outline. */
function headingLine(text: string, level: number): Paragraph {
  return toLine(text, HEADINGS[level - 1] ?? 'Heading4');
}

/** The heading of running text: 壹、計畫依據. */
export function proseHeadingBlock(formSection: ProseFormSection): Paragraph {
  return headingLine(proseHeading(formSection), formSection.level);
}

/** The heading of a class of tables, as printed: 一、整體服務類. */
export function categoryHeadingBlock(printed: string): Paragraph {
  return headingLine(printed, 2);
}

/** The heading of a table with its points, as printed: 構面一：基礎服務（200 分）; none when none is printed. */
export function tableHeadingBlock(formSection: TableFormSection): readonly Paragraph[] {
  const { headingPrinted, categoryPrinted } = formSection;
  if (headingPrinted === null) return [];
  return [headingLine(headingPrinted, categoryPrinted === null ? 2 : 3)];
}
