import { escapeText } from '../escape-xml.ts';
import { element } from './xml.ts';

/**
 * Text as the content of a paragraph: tabs and line breaks as elements. A reader of OpenDocument makes one space of
 * several and drops those at the edges of a paragraph, so all but single ones inside of words are written by number.
 */
export function spacedText(text: string): string {
  let content = '';
  let from = 0;
  for (const match of text.matchAll(SPECIAL)) {
    content += escapeText(text.slice(from, match.index));
    from = match.index + match[0].length;
    content += special(match[0]);
  }
  return content + escapeText(text.slice(from));
}

/** Tabs, line breaks, and spaces that are not a single one between two other characters. */
const SPECIAL = /\t|\n|(?:^ +| {2,}| +$|(?<=[\t\n]) +| +(?=[\t\n]))/gu;

function special(found: string): string {
  if (found === '\t') return '<text:tab/>';
  if (found === '\n') return '<text:line-break/>';
  return element('text:s', found.length === 1 ? {} : { 'text:c': found.length });
}
