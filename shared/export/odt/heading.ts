import {
  type ProseFormSection,
  proseHeading,
  type TableFormSection,
} from '../../model/form-section.ts';
import { lineInlines } from '../printed-text.ts';
import { inlineContent } from './inlines.ts';
import type { OdtSheet } from './odt-sheet.ts';
import { headingStyle } from './styles-part.ts';
import { element } from './xml.ts';

/** A heading of a level from 1, so that the document has an outline to go through. */
function headingLine(text: string, level: number, sheet: OdtSheet): string {
  return element(
    'text:h',
    { 'text:style-name': headingStyle(level), 'text:outline-level': level },
    inlineContent(lineInlines(text), sheet, null, null),
  );
}

/** The heading of running text: 壹、計畫依據. */
export function proseHeadingLine(formSection: ProseFormSection, sheet: OdtSheet): string {
  return headingLine(proseHeading(formSection), formSection.level, sheet);
}

/** The heading of a class of tables, as printed: 一、整體服務類. */
export function categoryHeadingLine(printed: string, sheet: OdtSheet): string {
  return headingLine(printed, 2, sheet);
}

/** The heading of a table with its points, as printed: 構面一：基礎服務（200 分）; nothing when none is printed. */
export function tableHeadingLine(formSection: TableFormSection, sheet: OdtSheet): string {
  const { headingPrinted, categoryPrinted } = formSection;
  if (headingPrinted === null) return '';
  return headingLine(headingPrinted, categoryPrinted === null ? 2 : 3, sheet);
}
