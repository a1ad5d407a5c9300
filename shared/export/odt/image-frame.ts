import type { ImageBlock } from '../../model/image-block.ts';
import { figureWords, tallestFigure } from './figure.ts';
import { points } from './length.ts';
import type { OdtSheet } from './odt-sheet.ts';
import { element } from './xml.ts';

const POINTS_PER_MM = 72 / 25.4;

/**
 * An image in its line, as wide as it says but no wider than its place, with its proportions.
 * @param width of its place, in twentieths of a point
 */
export function imageFrame(block: ImageBlock, width: number, sheet: OdtSheet): string {
  const found = sheet.picture(block.imageId);
  // A block without its picture does not get into a report; a damaged one prints an empty line.
  if (found === null) return '';
  const { image, path } = found;
  const tallest = tallestFigure(sheet.measures);
  const ratio = image.height / image.width;
  const shown = Math.min(block.widthMm * POINTS_PER_MM, width / 20, tallest / ratio);
  const style = sheet.styles.other(
    'graphic',
    {},
    element('style:graphic-properties', {
      'style:vertical-pos': 'top',
      'style:vertical-rel': 'baseline',
      'fo:padding': '0pt',
      'fo:border': 'none',
      'fo:margin': '0pt',
    }),
  );
  const picture = element('draw:image', {
    'xlink:href': path,
    'xlink:type': 'simple',
    'xlink:show': 'embed',
    'xlink:actuate': 'onLoad',
    'draw:mime-type': image.mime,
  });
  return element(
    'draw:frame',
    {
      'draw:style-name': style,
      'draw:name': `Image${sheet.nextNumber('image')}`,
      'text:anchor-type': 'as-char',
      'svg:width': points(shown),
      'svg:height': points(shown * ratio),
    },
    picture + figureWords(block.alt, block.caption),
  );
}
