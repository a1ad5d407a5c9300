import {
  type ProseFormSection,
  proseHeading,
  type TableFormSection,
} from '../../model/form-section.ts';
import { lineInlines } from '../printed-text.ts';
import { headingMark } from './contents.ts';
import { inlineContent } from './inlines.ts';
import type { OdtSheet } from './odt-sheet.ts';
import { headingStyle } from './style-names.ts';
import { element } from './xml.ts';

/** A heading of a level from 1, so that the document has an outline to go through. */
function headingLine(text: string, level: number, sheet: OdtSheet): string {
  const words = inlineContent(lineInlines(text), sheet, null, null);
  const attributes = { 'text:style-name': headingStyle(level), 'text:outline-level': level };
  if (!sheet.hasContents) return element('text:h', attributes, words);
  const number = sheet.nextNumber('heading');
  const mark = element('text:bookmark', { 'text:name': headingMark(number) });
  // The contents end with their page.
  const style = number === 1 ? beginningPage(headingStyle(level), sheet) : headingStyle(level);
  return element('text:h', { ...attributes, 'text:style-name': style }, mark + words);
}

function beginningPage(parent: string, { styles }: OdtSheet): string {
  return styles.other(
    'paragraph',
    { 'style:parent-style-name': parent },
    element('style:paragraph-properties', { 'fo:break-before': 'page' }),
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
