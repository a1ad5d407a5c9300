import { ImageRun, type Paragraph } from 'docx';
import { fromBase64 } from '../../model/base64.ts';
import type { ImageBlock } from '../../model/image-block.ts';
import { figureStyle } from './caption-paragraph.ts';
import type { Drawings } from './drawings.ts';
import { StyledParagraph } from './styled-paragraph.ts';
import { STYLE } from './styles.ts';

/** The library takes pixels of 96 to the inch and makes 9525 EMU of each. */
const PIXELS_PER_MM = 96 / 25.4;
const PIXELS_PER_DXA = 96 / 1440;

/** No image is taller than this share of a page's text: it would have no page to stand on. */
const MAX_SHARE = 0.885;

/**
 * An image in a paragraph of its own, as wide as it says but no wider than its place, with its proportions.
 * @param indent where its place begins, and how wide that is, in DXA
 */
export function imageParagraph(
  block: ImageBlock,
  { image: imageOf, measures, nextId }: Drawings,
  indent: number,
  width: number,
): Paragraph {
  const image = imageOf(block.imageId);
  // A block without its picture does not get into a report; a damaged one prints an empty line.
  if (image === undefined) return new StyledParagraph(STYLE.image);
  const ratio = image.height / image.width;
  const widest = Math.min(
    width * PIXELS_PER_DXA,
    (measures.textHeight * MAX_SHARE * PIXELS_PER_DXA) / ratio,
  );
  const shown = Math.min(block.widthMm * PIXELS_PER_MM, widest);
  const id = nextId();
  const run = new ImageRun({
    type: image.mime === 'image/png' ? 'png' : 'jpg',
    data: fromBase64(image.data),
    transformation: { width: shown, height: shown * ratio },
    altText: { id: String(id), name: `Image ${id}`, description: block.alt },
  });
  return new StyledParagraph(
    figureStyle(block),
    [run],
    indent === 0 ? null : { left: indent, hanging: 0 },
  );
}
