import { SaxesParser } from 'saxes';

/** An element with what is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The characters directly in it. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads a part. The parser knows which characters XML 1.0 allows, written out and as references.
 * @returns the element at its top, or what is wrong with it first
 */
export function xmlTree(xml: string): XmlElement | string {
  const parser = new SaxesParser();
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let fault: string | null = null;
  parser.on('error', ({ message }) => {
    fault ??= message;
  });
  parser.on('doctype', () => {
    fault ??= 'has a document type';
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = { name, attributes, children: [], text: '' };
    const parent = open.at(-1);
    if (parent === undefined) root ??= element;
    else parent.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.write(xml).close();
  return fault ?? root ?? 'is empty';
}

/** The element and all in it, in the order of the document. */
export function* everyElement(element: XmlElement): Iterable<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

/** All elements of a name. */
export function elementsOf(root: XmlElement, name: string): readonly XmlElement[] {
  return [...everyElement(root)].filter((element) => element.name === name);
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
