import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Every part of a package as text, by path: for tests that look at what was written. */
export function packageParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
}

/** The document part of a package. */
export function documentPart(bytes: Uint8Array): string {
  return packageParts(bytes)['word/document.xml'] ?? '';
}

/**
 * The same package with its document part changed: a file that somebody tampered with.
 * @throws Error when the change changes nothing, so that no test passes by a change that missed.
 */
export function tamper(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const before = documentPart(bytes);
  const after = change(before);
  if (after === before) throw new Error('the document was not changed');
  return zipSync({ ...unzipSync(bytes), 'word/document.xml': strToU8(after) });
}

/** The elements of a name in XML, each with its content; for elements that do not hold their like. */
export function elements(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 'gsu')) ?? [];
}

/** The values of one attribute in XML, in order. */
export function attributeValues(
  xml: string,
  element: string,
  attribute: string,
): readonly string[] {
  return elements(xml, element).map(
    (found) => new RegExp(`^<[^>]* ${attribute}="([^"]*)"`, 'u').exec(found)?.[1] ?? '',
  );
}
