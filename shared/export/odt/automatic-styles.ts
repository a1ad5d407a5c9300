import type { Mark } from '../../model/inline.ts';
import { length } from './length.ts';
import { type Attributes, element } from './xml.ts';

/** Where a paragraph stands that is set in, in twentieths of a point. */
export interface Indent {
  readonly left: number;
  /** How far the first line begins before the others. */
  readonly hanging: number;
}

/**
 * The looks that a document needs beside the named ones. Each is made once and has a number in the order of the
 * document, so that the same report makes the same bytes.
 */
export interface AutomaticStyles {
  /** A paragraph of a named style, set in. */
  readonly paragraph: (parent: string, indent: Indent) => string;
  /** Words with marks; at least one of them must be there. */
  readonly text: (marks: readonly Mark[]) => string;
  /** Any other: a table, a column, a frame. `properties` is XML. */
  readonly other: (family: string, attributes: Attributes, properties: string) => string;
  /** All that were asked for, as the content of `office:automatic-styles`. */
  readonly all: () => string;
}

/** What the names of styles begin with. A family has its own names. */
const PREFIX: Readonly<Record<string, string>> = {
  paragraph: 'P',
  text: 'T',
  table: 'Table',
  'table-column': 'Column',
  'table-cell': 'Cell',
  graphic: 'Frame',
};

/** The automatic styles of a new document. */
export function createAutomaticStyles(): AutomaticStyles {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const written: string[] = [];

  const other = (family: string, attributes: Attributes, properties: string): string => {
    const key = `${family} ${JSON.stringify(attributes)} ${properties}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const count = (counts.get(family) ?? 0) + 1;
    counts.set(family, count);
    const name = `${PREFIX[family] ?? family}${count}`;
    names.set(key, name);
    const own = { 'style:name': name, 'style:family': family, ...attributes };
    written.push(element('style:style', own, properties));
    return name;
  };

  return {
    other,
    paragraph: (parent, { left, hanging }) =>
      other(
        'paragraph',
        { 'style:parent-style-name': parent },
        element(
          'style:paragraph-properties',
          {
            'fo:margin-left': length(left),
            'fo:text-indent': length(-hanging),
            'style:auto-text-indent': 'false',
          },
          hanging === 0 ? '' : tabAtIndent(),
        ),
      ),
    text: (marks) => other('text', {}, element('style:text-properties', markLook(marks))),
    all: () => written.join(''),
  };
}

/** The tab after a number ends where the text hangs. Places of tabs count from the indent. */
function tabAtIndent(): string {
  return element('style:tab-stops', {}, element('style:tab-stop', { 'style:position': length(0) }));
}

function markLook(marks: readonly Mark[]): Attributes {
  return {
    ...(marks.includes('bold')
      ? {
          'fo:font-weight': 'bold',
          'style:font-weight-asian': 'bold',
          'style:font-weight-complex': 'bold',
        }
      : {}),
    ...(marks.includes('italic')
      ? {
          'fo:font-style': 'italic',
          'style:font-style-asian': 'italic',
          'style:font-style-complex': 'italic',
        }
      : {}),
    ...(marks.includes('underline')
      ? {
          'style:text-underline-style': 'solid',
          'style:text-underline-width': 'auto',
          'style:text-underline-color': 'font-color',
        }
      : {}),
    ...(marks.includes('strike') ? { 'style:text-line-through-style': 'solid' } : {}),
    ...verticalLook(marks),
  };
}

/** Text is raised or lowered, not both: of the two marks the first one in the canonical order counts. */
function verticalLook(marks: readonly Mark[]): Attributes {
  if (marks.includes('superscript')) return { 'style:text-position': 'super 58%' };
  return marks.includes('subscript') ? { 'style:text-position': 'sub 58%' } : {};
}
