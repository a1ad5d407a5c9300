import { strFromU8, unzipSync } from 'fflate';
import { err, ok, type Result } from '../../model/result.ts';
import type { UnreadableCause } from '../exporter.ts';

/** The largest document part that is read: a hundred times what the biggest report makes. */
export const MAX_PART_BYTES = 256 * 1024 * 1024;

/** The main part of every .docx file the docx library writes. */
const DOCUMENT_PATH = 'word/document.xml';

/** Which part each relationship of the document points at. */
const RELATIONSHIPS_PATH = 'word/_rels/document.xml.rels';

/** What is read of a package: the document's XML, that of its relationships, and the pictures that are there. */
export interface DocumentParts {
  readonly xml: string;
  readonly relationships: string;
  /** Paths of the parts under `word/media/` that are not empty. */
  readonly pictures: ReadonlySet<string>;
}

/** The document itself and what its images point at, and nothing else, out of the package. */
export function documentParts(
  bytes: Uint8Array,
  limit: number = MAX_PART_BYTES,
): Result<DocumentParts, UnreadableCause> {
  const pictures = new Set<string>();
  let isTooLarge = false;
  let size = 0;
  const opened = attempt(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.startsWith('word/media/') && originalSize > 0) pictures.add(name);
        if (name !== DOCUMENT_PATH && name !== RELATIONSHIPS_PATH) return false;
        if (name === DOCUMENT_PATH) size = originalSize;
        isTooLarge ||= originalSize > limit;
        return !isTooLarge;
      },
    }),
  );
  if (opened === null) return err({ code: 'not-package' });
  if (isTooLarge) return err({ code: 'too-large' });
  const part = opened[DOCUMENT_PATH];
  if (part === undefined) return err({ code: 'no-document' });
  // A part that is shorter than its entry says was cut off on the way.
  if (part.length !== size) return err({ code: 'not-package' });
  // Bytes that are not UTF-8 become replacement characters, which are then found to differ.
  const relationships = opened[RELATIONSHIPS_PATH];
  return ok({
    xml: strFromU8(part),
    relationships: relationships === undefined ? '' : strFromU8(relationships),
    pictures,
  });
}

/** fflate throws on bytes that are broken, which a file on a disk may be. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
