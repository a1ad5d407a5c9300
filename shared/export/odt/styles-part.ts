import type { Report } from '../../model/report.ts';
import type { PageMeasures } from '../page-setup.ts';
import { length, points } from './length.ts';
import type { OdtSheet } from './odt-sheet.ts';
import { masterPage, pageLayout } from './page-style.ts';
import { type Attributes, element, NAMESPACES, ODF_VERSION, xmlPart } from './xml.ts';

/** Names of the paragraph styles. Those of title and headings are the ones every program knows. */
export const STYLE = {
  title: 'Title',
  longTitle: 'Report_20_Long_20_Title',
  body: 'Report_20_Body',
  field: 'Report_20_Field',
  gap: 'Report_20_Gap',
  cell: 'Report_20_Cell',
  cellHeader: 'Report_20_Cell_20_Header',
  cellOwner: 'Report_20_Cell_20_Owner',
  image: 'Report_20_Image',
  captionedImage: 'Report_20_Captioned_20_Image',
  figureCaption: 'Report_20_Figure_20_Caption',
  tableCaption: 'Report_20_Table_20_Caption',
  shape: 'Report_20_Shape',
  contentsTitle: 'Contents_20_Heading',
  footer: 'Footer',
} as const;

/** Words that lead elsewhere in the document look like all others: it is made for paper. */
export const LINK_STYLE = 'Index_20_Link';

/** The styles of headings, by their level from 1. */
export const HEADING_LEVELS = [1, 2, 3, 4] as const;

/** The style of a heading; deeper ones than 4 look like the fourth. */
export function headingStyle(level: number): string {
  return `Heading_20_${Math.min(level, HEADING_LEVELS.length)}`;
}

/** The styles of the lines of the contents, by the level of their heading. */
export function contentsStyle(level: number): string {
  return `Contents_20_${Math.min(level, HEADING_LEVELS.length)}`;
}

/** What the styles call the one font of the document. */
const FONT = 'Report';

/** The fonts that the parts name. Named, not embedded: where one is missing, the program shows another. */
export function fontFaces(font: string): string {
  return element(
    'office:font-face-decls',
    {},
    element('style:font-face', {
      'style:name': FONT,
      // A name with spaces is one name, as in CSS.
      'svg:font-family': font.includes(' ') ? `'${font}'` : font,
    }),
  );
}

/** The part `styles.xml`: how paragraphs look, and the page. Everything that is said of text more than once. */
export function stylesPart(report: Report, { measures, setup }: OdtSheet): string {
  const styles = [
    defaults(measures),
    paragraphStyle('Standard', {}),
    ...namedStyles(measures),
    element('style:style', {
      'style:name': LINK_STYLE,
      'style:display-name': displayName(LINK_STYLE),
      'style:family': 'text',
    }),
    element('text:outline-style', { 'style:name': 'Outline' }, outlineLevels()),
  ];
  return xmlPart(
    element(
      'office:document-styles',
      { ...NAMESPACES, 'office:version': ODF_VERSION },
      [
        fontFaces(measures.font),
        element('office:styles', {}, styles.join('')),
        element('office:automatic-styles', {}, pageLayout(measures, setup)),
        element('office:master-styles', {}, masterPage(report, setup, STYLE.footer)),
      ].join(''),
    ),
  );
}

/** What holds wherever nothing else is said: the fonts of all three kinds of script, and how lines break. */
function defaults({ pitch, bodyEm, size }: PageMeasures): string {
  const paragraph = element('style:paragraph-properties', {
    'fo:line-height': length(pitch.body),
    // As Word sets Chinese: no punctuation at the beginning of a line, it may hang over the end of one.
    'style:text-autospace': 'ideograph-alpha',
    'style:punctuation-wrap': 'hanging',
    'style:line-break': 'strict',
    'fo:orphans': 2,
    'fo:widows': 2,
    'style:snap-to-layout-grid': 'false',
    'style:tab-stop-distance': length(2 * bodyEm),
    'style:writing-mode': 'page',
  });
  const text = element('style:text-properties', {
    'style:use-window-font-color': 'true',
    ...forAllScripts({ name: FONT, size: size.body / 2 }),
    'fo:language': 'en',
    'fo:country': 'US',
    'style:language-asian': 'zh',
    'style:country-asian': 'TW',
    'style:letter-kerning': 'false',
  });
  return [
    element('style:default-style', { 'style:family': 'paragraph' }, paragraph + text),
    element(
      'style:default-style',
      { 'style:family': 'graphic' },
      element('style:graphic-properties', { 'svg:stroke-color': '#000000' }),
    ),
    element(
      'style:default-style',
      { 'style:family': 'table' },
      element('style:table-properties', { 'table:border-model': 'collapsing' }),
    ),
  ].join('');
}

function namedStyles({ size, pitch, bodyEm, textWidth }: PageMeasures): readonly string[] {
  const centered = { 'fo:text-align': 'center' } as const;
  const lines = (dxa: number, top = 0, bottom = 0): Attributes => ({
    'fo:line-height': length(dxa),
    'fo:margin-top': length(top),
    'fo:margin-bottom': length(bottom),
  });
  const cellSize = textLook({ size: size.cell / 2 });
  return [
    paragraphStyle(
      STYLE.title,
      { ...centered, ...lines(pitch.title, 0, 240) },
      textLook({ size: size.title / 2, isBold: true }),
    ),
    paragraphStyle(STYLE.longTitle, {}, textLook({ size: size.longTitle / 2 }), STYLE.title),
    ...HEADING_LEVELS.map((level) =>
      paragraphStyle(
        headingStyle(level),
        { ...lines(pitch.heading, 120, 60), 'fo:keep-with-next': 'always' },
        textLook({ size: (level === 1 ? size.heading : size.body) / 2, isBold: true }),
        'Standard',
        { 'style:default-outline-level': level, 'style:next-style-name': 'Standard' },
      ),
    ),
    paragraphStyle(STYLE.body, { 'fo:margin-left': length(2 * bodyEm) }),
    paragraphStyle(STYLE.field, {}),
    paragraphStyle(STYLE.gap, lines(pitch.cell), cellSize),
    // No line of a cell waits for others: a narrow table would leave holes at the foot of its pages.
    paragraphStyle(STYLE.cell, { ...lines(pitch.cell), 'fo:orphans': 0, 'fo:widows': 0 }, cellSize),
    paragraphStyle(
      STYLE.cellHeader,
      { ...centered, 'fo:keep-with-next': 'always' },
      textLook({ isBold: true }),
      STYLE.cell,
    ),
    paragraphStyle(STYLE.cellOwner, centered, '', STYLE.cell),
    // A line of fixed height would cut a picture off.
    paragraphStyle(
      STYLE.image,
      { 'fo:line-height': '100%', 'fo:margin-top': length(60), 'fo:margin-bottom': length(60) },
      '',
      STYLE.cell,
    ),
    paragraphStyle(STYLE.captionedImage, { 'fo:keep-with-next': 'always' }, '', STYLE.image),
    paragraphStyle(
      STYLE.figureCaption,
      { ...centered, ...lines(pitch.cell, 0, 60) },
      '',
      STYLE.cell,
    ),
    paragraphStyle(
      STYLE.tableCaption,
      { ...centered, ...lines(pitch.cell, 60, 0), 'fo:keep-with-next': 'always' },
      '',
      STYLE.cell,
    ),
    paragraphStyle(STYLE.shape, centered, '', STYLE.cell),
    paragraphStyle(
      STYLE.contentsTitle,
      { ...centered, ...lines(pitch.heading, 120, 120) },
      textLook({ size: size.heading / 2, isBold: true }),
    ),
    ...HEADING_LEVELS.map((level) =>
      contentsLine(level, (level - 1) * bodyEm, textWidth - (level - 1) * bodyEm),
    ),
    paragraphStyle(
      STYLE.footer,
      { ...centered, ...lines(pitch.cell) },
      textLook({ size: size.footer / 2 }),
    ),
  ];
}

/** A line of the contents: set in by its level, its page number at the right edge behind dots. */
function contentsLine(level: number, left: number, width: number): string {
  const stop = element('style:tab-stop', {
    'style:position': length(width),
    'style:type': 'right',
    'style:leader-style': 'dotted',
    'style:leader-text': '.',
  });
  const name = contentsStyle(level);
  return element(
    'style:style',
    {
      'style:name': name,
      'style:display-name': displayName(name),
      'style:family': 'paragraph',
      'style:parent-style-name': 'Standard',
      'style:class': 'index',
    },
    element(
      'style:paragraph-properties',
      { 'fo:margin-left': length(left) },
      element('style:tab-stops', {}, stop),
    ),
  );
}

/** A style's own name as people see it: in names, a space is written by its number. */
function displayName(name: string): string {
  return name.replaceAll('_20_', ' ');
}

function paragraphStyle(
  name: string,
  look: Attributes,
  text = '',
  parent: string | null = 'Standard',
  more: Attributes = {},
): string {
  const isRoot = name === 'Standard';
  return element(
    'style:style',
    {
      'style:name': name,
      'style:display-name': displayName(name) === name ? undefined : displayName(name),
      'style:family': 'paragraph',
      'style:parent-style-name': isRoot || parent === null ? undefined : parent,
      'style:class': 'text',
      ...more,
    },
    (Object.keys(look).length === 0 ? '' : element('style:paragraph-properties', look)) + text,
  );
}

interface TextLook {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly isBold?: boolean;
}

function textLook(look: TextLook): string {
  return element('style:text-properties', forAllScripts(look));
}

/** Latin, Chinese and other scripts have properties of their own; a document of one look says each of them thrice. */
export function forAllScripts({ name, size, isBold }: TextLook): Attributes {
  const all = (key: string, value: string | undefined, latin = key): Attributes => ({
    [latin]: value,
    [`style:${key.slice(key.indexOf(':') + 1)}-asian`]: value,
    [`style:${key.slice(key.indexOf(':') + 1)}-complex`]: value,
  });
  return {
    ...all('style:font-name', name),
    ...all('fo:font-size', size === undefined ? undefined : points(size)),
    ...all('fo:font-weight', isBold === true ? 'bold' : undefined),
  };
}

/** Headings have no numbers but those in their words. */
function outlineLevels(): string {
  return Array.from({ length: 10 }, (_, i) =>
    element('text:outline-level-style', { 'text:level': i + 1, 'style:num-format': '' }),
  ).join('');
}
