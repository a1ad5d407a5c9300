import { lineInlines } from '../printed-text.ts';
import { inlineContent } from './inlines.ts';
import type { OdtSheet } from './odt-sheet.ts';
import { element } from './xml.ts';

/** A paragraph of a style; `content` is XML. */
export function paragraphElement(style: string, content: string): string {
  return element('text:p', { 'text:style-name': style }, content);
}

/** One line of plain text as a paragraph of a style. Nothing in it is a paragraph without content. */
export function lineParagraph(text: string, style: string, sheet: OdtSheet): string {
  return paragraphElement(style, inlineContent(lineInlines(text), sheet, null, null));
}
