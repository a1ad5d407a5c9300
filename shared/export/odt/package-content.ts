import { strFromU8 } from 'fflate';
import { err, ok, type Result } from '../../model/result.ts';
import type { Package } from '../../package/read-package.ts';
import { causeOf } from '../docx/package-part.ts';
import type { UnreadableCause } from '../exporter.ts';

const CONTENT_PATH = 'content.xml';
const PICTURES = 'Pictures/';

/** What is read of a package: the text, and which pictures are there. */
export interface OdtContent {
  readonly xml: string;
  /** Paths of the files under `Pictures/` that are not empty. */
  readonly pictures: ReadonlySet<string>;
}

/** The text and the names of the pictures, and nothing else, out of the package. */
export function contentOfPackage(opened: Package): Result<OdtContent, UnreadableCause> {
  const content = opened.read(CONTENT_PATH);
  if (!content.ok) return err(causeOf(content.error));
  if (content.value === null) return err({ code: 'no-document' });
  const pictures = opened.names.filter(
    (name) => name.startsWith(PICTURES) && opened.sizeOf(name) > 0,
  );
  // Bytes that are not UTF-8 become replacement characters, which are then found to differ.
  return ok({ xml: strFromU8(content.value), pictures: new Set(pictures) });
}

/** Every picture of a package, as far as it can be unpacked. */
export function* picturesOfPackage(opened: Package): Iterable<Uint8Array> {
  for (const name of opened.names) {
    const picture = name.startsWith(PICTURES) ? opened.read(name) : null;
    if (picture?.ok === true && picture.value !== null) yield picture.value;
  }
}
