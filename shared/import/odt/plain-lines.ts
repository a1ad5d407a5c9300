import { elements, type XmlElement } from '../xml-tree.ts';

/** The paragraphs and headings below an element as lines, with the tabs, breaks and spaces that they say in elements. */
export function plainLines(element: XmlElement): string {
  return paragraphs(element)
    .map((line) => words(line).trim())
    .join('\n')
    .trim();
}

function paragraphs(parent: XmlElement): readonly XmlElement[] {
  return elements(parent).flatMap((one) =>
    one.name === 'text:p' || one.name === 'text:h' ? [one] : paragraphs(one),
  );
}

function words(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/[ \t\r\n]+/gu, ' ');
      switch (child.name) {
        case 'text:tab':
          return '\t';
        case 'text:line-break':
          return '\n';
        case 'text:s':
          return ' ';
        case 'text:ruby-text':
        case 'office:annotation':
          return '';
        default:
          return words(child);
      }
    })
    .join('');
}
