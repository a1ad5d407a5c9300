import type { PageMeasures } from '../page-setup.ts';
import { textLook } from './font.ts';
import { length } from './length.ts';
import {
  contentsStyle,
  displayName,
  HEADING_LEVELS,
  headingStyle,
  LINK_STYLE,
  STYLE,
} from './style-names.ts';
import { type Attributes, element } from './xml.ts';

/** The styles of paragraphs by name: everything that is said of text more than once. */
export function namedStyles({ size, pitch, bodyEm, textWidth }: PageMeasures): readonly string[] {
  const centered = { 'fo:text-align': 'center' } as const;
  const lines = (dxa: number, top = 0, bottom = 0): Attributes => ({
    'fo:line-height': length(dxa),
    'fo:margin-top': length(top),
    'fo:margin-bottom': length(bottom),
  });
  const cellSize = textLook({ size: size.cell / 2 });
  return [
    paragraphStyle('Standard', {}),
    element('style:style', {
      'style:name': LINK_STYLE,
      'style:display-name': displayName(LINK_STYLE),
      'style:family': 'text',
    }),
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
