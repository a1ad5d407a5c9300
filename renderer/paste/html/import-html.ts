import type { RichText } from '../../../shared/model/rich-text.ts';
import { readBlocks } from '../../../shared/paste/build-blocks.ts';
import { cleanText } from '../../../shared/paste/clean-text.ts';
import {
  MAX_PICTURE_SIGNS,
  type PastedPicture,
  pictureSign,
  placePictures,
} from '../../../shared/paste/picture-signs.ts';
import { withPrintedLabels } from '../../../shared/paste/printed-labels.ts';
import { SmallTables } from '../../../shared/paste/table-drafts.ts';
import type { Flavours, Takes } from '../flavours.ts';
import { readClassStyles } from './declarations.ts';
import { HtmlReader } from './html-reader.ts';
import { LIFTED_PICTURE, liftedPlace, liftPictures } from './lift-pictures.ts';
import { liftStyles } from './lift-styles.ts';

/** HTML longer than this is not read; programs put the same text beside it as plain text. UTF-16 units without pictures. */
export const MAX_HTML_LENGTH = 10_000_000;

/** Elements that tell more than plain text can; other markup only wraps lines. */
const TELLING =
  'p, li, table, h1, h2, h3, h4, h5, h6, b, strong, i, em, u, s, strike, del, ins, sup, sub';

/** What PDF viewers put between the lines of a page. */
const PDF_LINE_END = 'br[role="presentation"]';

export type ReadHtml =
  | {
      readonly kind: 'blocks';
      readonly blocks: RichText;
      /** See `BuiltBlocks`. */
      readonly isNumbered: boolean;
      /** Pictures that were in it and are not in the blocks. */
      readonly picturesLeftOut: number;
      /** The data of the image blocks, by their image's id. */
      readonly pictures: ReadonlyMap<string, string>;
    }
  | { readonly kind: 'too-large'; readonly length: number };

/**
 * Reads HTML from a clipboard as rich text in the house style. The HTML is parsed into a document of its
 * own, in which no script runs and nothing is loaded, and only text and marks are read from it.
 * @param flavours the plain text is that of the same copy; it says how numbers were printed
 * @param limit text longer than this is not read at all; UTF-16 units, blanks of the source included
 * @returns null when the HTML tells nothing that the plain text beside it does not tell better
 */
export function htmlToBlocks(
  { html, text }: Flavours,
  limit: number,
  takes: Takes,
): ReadHtml | null {
  const lifted = liftPictures(html);
  if (lifted.html.length > MAX_HTML_LENGTH) return null;
  const { markup, sheets } = liftStyles(lifted.html);
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  if (parsed.body === null) return null;
  const telling = takes.pictures ? `${TELLING}, ${LIFTED_PICTURE}` : TELLING;
  if (parsed.querySelector(telling) === null) return null;
  if (parsed.querySelector(PDF_LINE_END) !== null) return null;
  const length = parsed.body.textContent?.length ?? 0;
  if (length > limit) return { kind: 'too-large', length };
  const reader = new HtmlReader(readClassStyles(sheets), takes.tables ? new SmallTables() : null);
  const all = seenPictures(parsed.body);
  const taken = takes.pictures ? markPictures(all, lifted.sources) : [];
  const built = readBlocks(withPrintedLabels(reader.read(parsed.body), text));
  const blocks = placePictures(built.blocks, taken);
  const shown = new Set(blocks.flatMap((block) => (block.type === 'image' ? block.imageId : [])));
  const pictures = new Map(
    taken.flatMap(({ imageId, source }) => (shown.has(imageId) ? [[imageId, source]] : [])),
  );
  return {
    ...built,
    kind: 'blocks',
    blocks,
    picturesLeftOut: all.length - pictures.size,
    pictures,
  };
}

interface TakenPicture extends PastedPicture {
  readonly source: string;
}

/** Puts a sign in place of each picture that can be taken. */
function markPictures(
  images: readonly Element[],
  sources: readonly string[],
): readonly TakenPicture[] {
  const taken: TakenPicture[] = [];
  for (const image of images) {
    const source = sources[liftedPlace(image) ?? -1] ?? '';
    if (!TAKEN.test(source) || taken.length >= MAX_PICTURE_SIGNS) continue;
    const alt = cleanText(image.getAttribute('alt') ?? '').trim();
    image.replaceWith(pictureSign(taken.length));
    taken.push({ imageId: `pasted ${taken.length}`, alt, source });
  }
  return taken;
}

/** The kinds that a report can hold. */
const TAKEN = /^data:image\/(?:png|jpeg|jpg);base64,/iu;

/** Pictures somebody could see: not the single dots by which web pages and mails count their readers. */
function seenPictures(body: HTMLElement): readonly Element[] {
  return [...body.querySelectorAll('img')].filter(
    (img) =>
      !DOT.test(img.getAttribute('width') ?? '') && !DOT.test(img.getAttribute('height') ?? ''),
  );
}

const DOT = /^\s*[01](?:px)?\s*$/u;
