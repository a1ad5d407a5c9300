import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../model/result.ts';
import { MAX_PART_BYTES } from '../docx/package-part.ts';
import type { ExportedText } from '../exported-text.ts';
import type { UnreadableCause } from '../exporter.ts';
import { TextCollector } from './text-collector.ts';

const CONTENT_PATH = 'content.xml';

/** The text of an .odt file in its places: paragraphs, and tables by row and cell. */
export function readBackOdt(bytes: Uint8Array): Result<ExportedText, UnreadableCause> {
  const content = contentOf(bytes);
  if (!content.ok) return content;
  const { xml, pictures } = content.value;
  const parser = new SaxesParser();
  const collector = new TextCollector((path) => pictures.has(path));
  let fault: string | null = null;
  parser.on('error', (error) => {
    fault ??= error.message;
  });
  parser.on('opentag', ({ name, attributes }) => collector.open(name, attributes));
  parser.on('closetag', ({ name }) => collector.close(name));
  parser.on('text', (text) => collector.text(text));
  parser.write(xml).close();
  return fault === null ? ok(collector.finish()) : err({ code: 'not-xml', detail: fault });
}

interface OdtContent {
  readonly xml: string;
  /** Paths of the files under `Pictures/` that are not empty. */
  readonly pictures: ReadonlySet<string>;
}

/** The text and the names of the pictures, and nothing else, out of the package. */
function contentOf(bytes: Uint8Array): Result<OdtContent, UnreadableCause> {
  const pictures = new Set<string>();
  let isTooLarge = false;
  let size = 0;
  const opened = attempt(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.startsWith('Pictures/') && originalSize > 0) pictures.add(name);
        if (name !== CONTENT_PATH) return false;
        size = originalSize;
        isTooLarge = originalSize > MAX_PART_BYTES;
        return !isTooLarge;
      },
    }),
  );
  if (opened === null) return err({ code: 'not-package' });
  if (isTooLarge) return err({ code: 'too-large' });
  const part = opened[CONTENT_PATH];
  if (part === undefined) return err({ code: 'no-document' });
  // A part that is shorter than its entry says was cut off on the way.
  if (part.length !== size) return err({ code: 'not-package' });
  // Bytes that are not UTF-8 become replacement characters, which are then found to differ.
  return ok({ xml: strFromU8(part), pictures });
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
