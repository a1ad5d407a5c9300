import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Every part of a package as text, by path, in the order of the package. */
export function odtParts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
}

/** The part that holds the text. */
export function contentOf(bytes: Uint8Array): string {
  return odtParts(bytes)['content.xml'] ?? '';
}

/**
 * The same package with its text changed: a file that somebody tampered with.
 * @throws Error when the change changes nothing, so that no test passes by a change that missed.
 */
export function tamperOdt(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const before = contentOf(bytes);
  const after = change(before);
  if (after === before) throw new Error('the document was not changed');
  return zipSync({ ...unzipSync(bytes), 'content.xml': strToU8(after) });
}
