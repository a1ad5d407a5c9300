import type { DraftList } from '../../../shared/paste/draft.ts';
import { type Declarations, styleOf } from './declarations.ts';
import { LIFTED_STYLE } from './lift-styles.ts';

// Word and WPS do not copy lists as lists: each item is a paragraph whose style names list and level
// (`mso-list: l0 level2 lfo1`), and whose number is text for programs that know no lists.

/** The list a paragraph of Word belongs to; null for any other element. */
export function wordListItem(element: Element, style: Declarations): DraftList | null {
  const place = /^(l\d+)\s+level(\d+)/u.exec(style.get('mso-list') ?? '');
  const label =
    place !== null || /\bMsoListParagraph/u.test(element.className) ? findLabel(element) : null;
  if (place === null && label === null) return null;
  const depth = Math.min(Math.max(Number(place?.[2] ?? 1) - 1, 0), 8);
  const isSign = label === null || label.isSign || label.text === '';
  return {
    label: isSign ? { kind: 'bullet' } : { kind: 'text', text: label.text },
    id: `word ${place?.[1] ?? ''}`,
    depth,
  };
}

/** Whether an element is the number in front of a Word list item, which is no text of the item. */
export function isWordNumber(style: Declarations): boolean {
  return style.get('mso-list') === 'ignore';
}

function numberBracket(comment: string): 'open' | 'close' | null {
  if (/^\[if !supportlists\]/iu.test(comment)) return 'open';
  return /^\[endif\]/iu.test(comment) ? 'close' : null;
}

interface FoundLabel {
  readonly text: string;
  /** Set in a font of signs: a bullet, whatever letter it is. */
  readonly isSign: boolean;
}

function findLabel(element: Element): FoundLabel | null {
  const marked = [...element.querySelectorAll(`span[${LIFTED_STYLE}]`)].find((span) =>
    isWordNumber(styleOf(span)),
  );
  const nodes: readonly Node[] = marked === undefined ? bracketed(element) : [marked];
  if (nodes.length === 0) return null;
  const text = nodes.map((node) => node.textContent ?? '').join('');
  return { text: text.replace(/\s+/gu, ' ').trim(), isSign: nodes.some(hasSignFont) };
}

/** What stands between Word's conditional comments in an element; they are on the first level or the one below. */
function bracketed(element: Element): readonly Node[] {
  for (const parent of [element, ...element.children]) {
    const nodes = [...parent.childNodes];
    const from = nodes.findIndex((node) => bracketOf(node) === 'open');
    if (from === -1) continue;
    const length = nodes.slice(from + 1).findIndex((node) => bracketOf(node) === 'close');
    return nodes.slice(from + 1, length === -1 ? from + 2 : from + 1 + length);
  }
  return [];
}

/** Whether a node opens or closes what Word shows to programs without lists; null for any other node. */
export function bracketOf(node: Node): 'open' | 'close' | null {
  return node.nodeType === COMMENT ? numberBracket(node.nodeValue ?? '') : null;
}

const COMMENT = 8;

function hasSignFont(node: Node): boolean {
  if (!isElement(node)) return false;
  return [node, ...node.querySelectorAll(`[${LIFTED_STYLE}]`)].some((element) =>
    /wingdings|webdings|symbol/iu.test(element.getAttribute(LIFTED_STYLE) ?? ''),
  );
}

/** Whether a node is an element, also of another document's realm. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
