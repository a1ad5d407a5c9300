import { strFromU8 } from 'fflate';
import { err, ok, type Result } from '../../model/result.ts';
import type { Package, PackageFault } from '../../package/read-package.ts';
import type { UnreadableCause } from '../exporter.ts';

/** The main part of every .docx file the docx library writes. */
const DOCUMENT_PATH = 'word/document.xml';

/** Which part each relationship of the document points at. */
const RELATIONSHIPS_PATH = 'word/_rels/document.xml.rels';
const NUMBERING_PATH = 'word/numbering.xml';
const COMMENTS_PATH = 'word/comments.xml';

const MEDIA = 'word/media/';

/** What is read of a package: the XML of the document and of what it points at, and the pictures that are there. */
export interface DocumentParts {
  readonly xml: string;
  readonly relationships: string;
  readonly numbering: string;
  readonly comments: string;
  /** Paths of the parts under `word/media/` that are not empty. */
  readonly pictures: ReadonlySet<string>;
}

/** The document itself and what it points at, and nothing else, out of a package. */
export function partsOf(opened: Package): Result<DocumentParts, UnreadableCause> {
  const document = opened.read(DOCUMENT_PATH);
  if (!document.ok) return err(causeOf(document.error));
  if (document.value === null) return err({ code: 'no-document' });
  const others: string[] = [];
  for (const path of [RELATIONSHIPS_PATH, NUMBERING_PATH, COMMENTS_PATH]) {
    const part = opened.read(path);
    if (!part.ok) return err(causeOf(part.error));
    others.push(part.value === null ? '' : strFromU8(part.value));
  }
  const [relationships = '', numbering = '', comments = ''] = others;
  const pictures = opened.names.filter((name) => name.startsWith(MEDIA) && opened.sizeOf(name) > 0);
  // Bytes that are not UTF-8 become replacement characters, which are then found to differ.
  const xml = strFromU8(document.value);
  return ok({ xml, relationships, numbering, comments, pictures: new Set(pictures) });
}

/** Every picture of a package, as far as it can be unpacked. */
export function* picturesOf(opened: Package): Iterable<Uint8Array> {
  for (const name of opened.names) {
    const picture = name.startsWith(MEDIA) ? opened.read(name) : null;
    if (picture?.ok === true && picture.value !== null) yield picture.value;
  }
}

/** A fault of a package as the reason why a finished file could not be read back. */
export function causeOf(fault: PackageFault): UnreadableCause {
  switch (fault.code) {
    case 'too-large':
    case 'too-many-parts':
    case 'bomb':
      return { code: 'too-large' };
    default:
      return { code: 'not-package' };
  }
}
