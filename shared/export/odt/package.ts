import type { Codec } from '../../package/codec.ts';
import { type PackagePart, writePackage } from '../../package/write-package.ts';
import { element, ODF_VERSION, xmlPart } from './xml.ts';

/** One file of the package. */
export interface PackageFile extends PackagePart {
  readonly mime: string;
}

export const ODT_MIME = 'application/vnd.oasis.opendocument.text';

/**
 * A package of OpenDocument (ODF 1.3 part 2): the type of the document comes first and uncompressed, so that its
 * first bytes tell what it is; a manifest lists all the rest. Same files and codec, same bytes.
 */
export function odtPackage(files: readonly PackageFile[], codec: Codec): Uint8Array {
  return writePackage(
    [
      { path: 'mimetype', content: ODT_MIME, isStored: true },
      ...files,
      { path: 'META-INF/manifest.xml', content: manifest(files) },
    ],
    codec,
  );
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
