import type { Mark } from '../../../shared/model/inline.ts';
import type { Declarations } from './declarations.ts';

/** Elements of which nothing survives, text included. */
const DROPPED: ReadonlySet<string> = new Set(
  (
    'script style template head title meta link base noscript iframe frame frameset object embed applet ' +
    'img picture svg math canvas video audio source track map area input button select option textarea progress ' +
    'meter dialog xml'
  ).split(' '),
);

/** Elements that begin and end lines. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 address article aside blockquote center dd details dl dt fieldset figcaption ' +
    'figure footer form header hr legend main nav section summary pre caption body html ul ol li menu'
  ).split(' '),
);

export function isBlock(tag: string): boolean {
  return BLOCKS.has(tag);
}

/** A heading is bold and a link underlined by its nature; neither is on the official paper. */
export function unwantedIn(tag: string): readonly Mark[] {
  if (/^h[1-6]$/u.test(tag)) return ['bold'];
  return tag === 'a' ? ['underline'] : [];
}

/** Whether nothing of an element may survive: code, pictures, fields, hidden text, Word's comments and their marks. */
export function isDropped(element: Element, tag: string, style: Declarations): boolean {
  if (DROPPED.has(tag) || element.hasAttribute('hidden')) return true;
  if (style.get('display') === 'none' || style.get('visibility') === 'hidden') return true;
  if (style.get('mso-hide') === 'all') return true;
  if (/^(?:comment|comment-list)$/u.test(style.get('mso-element') ?? '')) return true;
  return /\b(?:MsoCommentReference|msocomanchor)\b/u.test(element.className);
}
