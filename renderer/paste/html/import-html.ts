import type { RichText } from '../../../shared/model/rich-text.ts';
import { buildBlocks } from '../../../shared/paste/build-blocks.ts';
import { withPrintedLabels } from '../../../shared/paste/printed-labels.ts';
import type { Flavours } from '../flavours.ts';
import { readClassStyles } from './declarations.ts';
import { HtmlReader } from './html-reader.ts';
import { liftStyles } from './lift-styles.ts';

/** Elements that tell more than plain text can; other markup only wraps lines. */
const TELLING =
  'p, li, table, h1, h2, h3, h4, h5, h6, b, strong, i, em, u, s, strike, del, ins, sup, sub';

/** What PDF viewers put between the lines of a page. */
const PDF_LINE_END = 'br[role="presentation"]';

export type ReadHtml =
  | {
      readonly kind: 'blocks';
      readonly blocks: RichText;
      /** Pictures that were in it and are not in the blocks. */
      readonly pictures: number;
    }
  | { readonly kind: 'too-large'; readonly length: number };

/**
 * Reads HTML from a clipboard as rich text in the house style. The HTML is parsed into a document of its
 * own, in which no script runs and nothing is loaded, and only text and marks are read from it.
 * @param flavours the plain text is that of the same copy; it says how numbers were printed
 * @param limit text longer than this is not read at all; UTF-16 units, blanks of the source included
 * @returns null when the HTML tells nothing that the plain text beside it does not tell better
 */
export function htmlToBlocks({ html, text }: Flavours, limit: number): ReadHtml | null {
  const { markup, sheets } = liftStyles(html);
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  if (parsed.body === null || parsed.querySelector(TELLING) === null) return null;
  if (parsed.querySelector(PDF_LINE_END) !== null) return null;
  const length = parsed.body.textContent?.length ?? 0;
  if (length > limit) return { kind: 'too-large', length };
  const reader = new HtmlReader(readClassStyles(sheets));
  const pictures = countPictures(parsed.body);
  const blocks = buildBlocks(withPrintedLabels(reader.read(parsed.body), text));
  return { kind: 'blocks', blocks, pictures };
}

/** Pictures somebody could see: not the single dots by which web pages and mails count their readers. */
function countPictures(body: HTMLElement): number {
  return [...body.querySelectorAll('img')].filter(
    (img) =>
      !DOT.test(img.getAttribute('width') ?? '') && !DOT.test(img.getAttribute('height') ?? ''),
  ).length;
}

const DOT = /^\s*[01](?:px)?\s*$/u;
