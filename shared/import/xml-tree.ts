import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../model/result.ts';

/** An element of a part of a document, its names with the prefixes that the reader of the format gives. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Why a part could not be read: broken, with a document type (entities), or beyond every honest document. */
export type XmlFault =
  | { readonly code: 'not-xml'; readonly detail: string }
  | { readonly code: 'doctype' }
  | { readonly code: 'too-deep' }
  | { readonly code: 'too-many' };

/** Deeper than this nests no word processor: a table in a table … eighty times. */
export const MAX_DEPTH = 400;
/** Elements of one part: ten thousand rows of sixty-three cells fit in. */
export const MAX_ELEMENTS = 6_000_000;

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
}

/** Stops the parser at the first fault: what is behind it does not matter any more. */
class Stop extends Error {
  readonly fault: XmlFault;
  constructor(fault: XmlFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/**
 * Reads XML into a tree. Namespaces are told apart by their address, never by the prefix in the file.
 * No document type is accepted, so no entity can be defined, let alone fetched.
 * @param prefixes the prefix that names of each namespace get; names of others begin with `?:`
 */
export function parseXml(
  xml: string,
  prefixes: ReadonlyMap<string, string>,
): Result<XmlElement, XmlFault> {
  const parser = new SaxesParser({ xmlns: true });
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  const named = (uri: string, local: string): string =>
    uri === '' ? local : `${prefixes.get(uri) ?? '?'}:${local}`;
  parser.on('error', (error) => {
    throw new Stop({ code: 'not-xml', detail: error.message });
  });
  parser.on('doctype', () => {
    throw new Stop({ code: 'doctype' });
  });
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > MAX_ELEMENTS) throw new Stop({ code: 'too-many' });
    if (stack.length >= MAX_DEPTH) throw new Stop({ code: 'too-deep' });
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      attributes[named(uri, local)] = value;
    }
    const element: Open = { name: named(tag.uri, tag.local), attributes, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => {
    stack.at(-1)?.children.push(text);
  });
  parser.on('cdata', (text) => {
    stack.at(-1)?.children.push(text);
  });
  parser.on('closetag', () => {
    const closed = stack.pop();
    if (stack.length === 0 && closed !== undefined) root = closed;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error instanceof Stop) return err(error.fault);
    throw error;
  }
  return root === null ? err({ code: 'not-xml', detail: 'no element' }) : ok(root);
}

/** The elements among the children, of a name when one is given. */
export function elements(parent: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent?.children ?? []) {
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
  }
  return found;
}

/** The first child of a name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const one of parent?.children ?? []) {
    if (typeof one !== 'string' && one.name === name) return one;
  }
  return undefined;
}

/** An attribute of the first child of a name. */
export function childValue(
  parent: XmlElement | undefined,
  name: string,
  attribute: string,
): string | undefined {
  return child(parent, name)?.attributes[attribute];
}

/** Every element below, of a name, in reading order; not inside of another one of that name. */
export function descendants(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return elements(parent).flatMap((one) => (one.name === name ? [one] : descendants(one, name)));
}

/** All text below. */
export function textOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
