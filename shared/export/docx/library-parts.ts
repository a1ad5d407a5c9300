import { type Document, Packer } from 'docx';
import type { PackagePart } from '../../package/write-package.ts';

/**
 * The parts of a document of the docx library, in the order in which its packer would zip them. The packer has no
 * public way to them; its compiler is asked instead, because zipping in script takes as long as all the rest.
 * @param overrides parts in place of the library's own, or beside them
 * @throws Error when another version of the library has no such compiler: a bug, which every export's test finds.
 */
export function libraryParts(
  document: Document,
  overrides: readonly { readonly path: string; readonly data: string }[],
): readonly PackagePart[] {
  const parts: unknown = Packer['compiler'].compile(document, undefined, overrides);
  if (!(parts instanceof Map)) throw new Error('the docx library compiles to something else');
  return [...parts].map(([path, data]) => ({ path: String(path), content: contentOf(data) }));
}

function contentOf(data: unknown): string | Uint8Array {
  if (typeof data === 'string' || data instanceof Uint8Array) return data;
  throw new Error('the docx library made a part that is neither text nor bytes');
}
