import { strToU8, type Zippable, zipSync } from 'fflate';
import { element, ODF_VERSION, xmlPart } from './xml.ts';

/** One file of the package. */
export interface PackageFile {
  readonly path: string;
  readonly mime: string;
  readonly content: string | Uint8Array;
  /** For what is compressed already. */
  readonly isStored?: boolean;
}

export const ODT_MIME = 'application/vnd.oasis.opendocument.text';

/** The first moment that a zip file can name, in the machine's zone, in which zip files count. */
const EPOCH = new Date(1980, 0, 1);

/**
 * A package of OpenDocument (ODF 1.3 part 2): the type of the document comes first and uncompressed, so that its
 * first bytes tell what it is; a manifest lists all the rest. Same files, same bytes.
 */
export function odtPackage(files: readonly PackageFile[]): Uint8Array {
  const zip: Zippable = {
    mimetype: [strToU8(ODT_MIME), { level: 0, mtime: EPOCH }],
  };
  const all: readonly PackageFile[] = [
    ...files,
    { path: 'META-INF/manifest.xml', mime: 'text/xml', content: manifest(files) },
  ];
  for (const { path, content, isStored } of all) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    zip[path] = [bytes, { level: isStored === true ? 0 : 6, mtime: EPOCH }];
  }
  return zipSync(zip);
}

function manifest(files: readonly PackageFile[]): string {
  const entry = (path: string, mime: string): string =>
    element('manifest:file-entry', {
      'manifest:full-path': path,
      'manifest:version': path === '/' ? ODF_VERSION : undefined,
      'manifest:media-type': mime,
    });
  const entries = [entry('/', ODT_MIME), ...files.map(({ path, mime }) => entry(path, mime))];
  return xmlPart(
    element(
      'manifest:manifest',
      {
        'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0',
        'manifest:version': ODF_VERSION,
      },
      entries.join(''),
    ),
  );
}
