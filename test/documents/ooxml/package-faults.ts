import { posix } from 'node:path';
import { type XmlElement, xmlTree } from './xml-tree.ts';

/** The XML parts of a package by path. */
export type XmlParts = ReadonlyMap<string, XmlElement>;

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIP_ATTRIBUTES = /^r:(?:id|embed|link|pict|dm|lo|qs|cs)$/u;

/** Known by their content types: that of the ending says only that they are XML. */
const NEEDS_ITS_OWN = /^(?:word|docProps)\/[^/]+\.xml$/u;

const isXml = (path: string): boolean => /\.(?:xml|rels)$/u.test(path);

/** Reads every XML part, and says which of them are none. */
export function readXmlParts(files: Readonly<Record<string, Uint8Array>>): {
  readonly parts: XmlParts;
  readonly faults: readonly string[];
} {
  const parts = new Map<string, XmlElement>();
  const faults: string[] = [];
  // A part that is not UTF-8 is no XML part of ours.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const [path, bytes] of Object.entries(files)) {
    if (!isXml(path)) continue;
    try {
      const tree = xmlTree(decoder.decode(bytes));
      if (typeof tree === 'string') faults.push(`${path}: ${tree}`);
      else parts.set(path, tree);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      faults.push(`${path}: is not UTF-8`);
    }
  }
  return { parts, faults };
}

/** Parts without a content type, and content types of parts that are not there (ECMA-376 Part 2, 7.2.3). */
export function contentTypeFaults(paths: readonly string[], parts: XmlParts): readonly string[] {
  const types = parts.get(CONTENT_TYPES);
  if (types === undefined) return [`${CONTENT_TYPES} is missing`];
  const of = (name: string, attribute: string): readonly string[] =>
    types.children
      .filter((child) => child.name === name)
      .map((child) => child.attributes[attribute] ?? '');
  const endings = of('Default', 'Extension').map((ending) => ending.toLowerCase());
  const named = of('Override', 'PartName');
  const typed = paths.filter((path) => path !== CONTENT_TYPES);
  return [
    ...twice(endings).map((ending) => `the ending ${ending} has two content types`),
    ...twice(named).map((name) => `${name} has two content types`),
    ...named
      .filter((name) => !paths.includes(name.slice(1)))
      .map((name) => `${name} has a content type and is not there`),
    ...typed
      .filter((path) => !named.includes(`/${path}`) && !endings.includes(endingOf(path)))
      .map((path) => `${path} has no content type`),
    ...typed
      .filter((path) => NEEDS_ITS_OWN.test(path) && !named.includes(`/${path}`))
      .map((path) => `${path} has no content type of its own`),
  ];
}

/** Relationships that lead nowhere, are asked for and not there, or are there twice. */
export function relationshipFaults(paths: readonly string[], parts: XmlParts): readonly string[] {
  const faults: string[] = [];
  for (const [path, root] of parts) {
    if (path === CONTENT_TYPES) continue;
    if (path.endsWith('.rels')) {
      const source = sourceOf(path);
      if (source !== '' && !paths.includes(source)) faults.push(`${path} belongs to no part`);
      const ids = root.children.map(({ attributes }) => attributes['Id'] ?? '');
      faults.push(...twice(ids).map((id) => `${path}: two relationships are called ${id}`));
      for (const { attributes } of root.children) {
        if (attributes['TargetMode'] === 'External') continue;
        const target = targetOf(source, attributes['Target'] ?? '');
        if (!paths.includes(target)) faults.push(`${path}: ${target} is not there`);
      }
      continue;
    }
    const own = parts.get(relationshipsOf(path));
    const known = new Set((own?.children ?? []).map(({ attributes }) => attributes['Id']));
    for (const id of askedFor(root)) {
      if (!known.has(id)) faults.push(`${path}: there is no relationship ${id}`);
    }
  }
  if (!parts.has('_rels/.rels')) faults.push('the package names no main part');
  return faults;
}

function* askedFor(element: XmlElement): Iterable<string> {
  for (const [name, value] of Object.entries(element.attributes)) {
    if (RELATIONSHIP_ATTRIBUTES.test(name)) yield value;
  }
  for (const child of element.children) yield* askedFor(child);
}

/** The values that come more than once. */
export function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

const sourceOf = (rels: string): string =>
  rels === '_rels/.rels' ? '' : rels.replace('_rels/', '').replace(/\.rels$/u, '');

const relationshipsOf = (path: string): string =>
  posix.join(posix.dirname(path), '_rels', `${posix.basename(path)}.rels`);

function targetOf(source: string, target: string): string {
  return target.startsWith('/')
    ? target.slice(1)
    : posix.join(source === '' ? '' : posix.dirname(source), target);
}
