import { escapeAttribute, escapeText } from '../escape-xml.ts';

/** An element of a page as data. Attributes are in the order given; those without a value are left out. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly HtmlNode[];
}

/** Text, or an element. */
export type HtmlNode = string | HtmlElement;

/** Elements that have no content and no closing tag. */
const VOID = new Set(['br', 'col', 'img', 'meta']);

/** An element of these attributes and this content. */
export function h(
  tag: string,
  attributes: HtmlElement['attributes'] = {},
  children: readonly HtmlNode[] = [],
): HtmlElement {
  return { tag, attributes, children };
}

/**
 * A page as text that is HTML and well-formed XML at once, so that it can be read back strictly. The text must be
 * free of what XML forbids already (see `sanitizeText`).
 */
export function toHtml(node: HtmlNode): string {
  const parts: string[] = [];
  write(node, parts);
  return parts.join('');
}

function write(node: HtmlNode, parts: string[]): void {
  if (typeof node === 'string') {
    parts.push(escapeText(node));
    return;
  }
  const { tag, attributes, children } = node;
  parts.push(`<${tag}`);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) parts.push(` ${name}="${escapeAttribute(String(value))}"`);
  }
  if (VOID.has(tag)) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  if (tag === 'style') parts.push(rawText(children));
  else for (const child of children) write(child, parts);
  parts.push(`</${tag}>`);
}

/** What HTML takes as it is, and XML must not take for a tag. */
function rawText(children: readonly HtmlNode[]): string {
  const text = children.filter((child) => typeof child === 'string').join('');
  if (/[<&]/u.test(text)) throw new Error('a style sheet must hold no < and no &');
  return text;
}
