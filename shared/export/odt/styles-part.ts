import type { Report } from '../../model/report.ts';
import type { PageMeasures } from '../page-setup.ts';
import { FONT, fontFaces, forAllScripts } from './font.ts';
import { length } from './length.ts';
import { namedStyles } from './named-styles.ts';
import type { OdtSheet } from './odt-sheet.ts';
import { masterPage, pageLayout } from './page-style.ts';
import { STYLE } from './style-names.ts';
import { element, NAMESPACES, ODF_VERSION, xmlPart } from './xml.ts';

/** The part `styles.xml`: how paragraphs look, and the page. Everything that is said of text more than once. */
export function stylesPart(report: Report, { measures, setup }: OdtSheet): string {
  const styles = [
    defaults(measures),
    ...namedStyles(measures),
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

/** Headings have no numbers but those in their words. */
function outlineLevels(): string {
  return Array.from({ length: 10 }, (_, i) =>
    element('text:outline-level-style', { 'text:level': i + 1, 'style:num-format': '' }),
  ).join('');
}
