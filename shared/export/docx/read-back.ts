import { SaxesParser } from 'saxes';
import { ok, type Result } from '../../model/result.ts';
import type { Codec } from '../../package/codec.ts';
import type { ExportedText } from '../exported-text.ts';
import type { UnreadableCause } from '../exporter.ts';
import { readXml } from '../read-xml.ts';
import { type ListLabels, readListLabels } from './list-labels.ts';
import { type DocumentParts, documentParts } from './package-part.ts';
import { TextCollector } from './text-collector.ts';

/** The text of a .docx file in its places: paragraphs, and tables by row and cell. */
export function readBackDocx(
  bytes: Uint8Array,
  codec?: Codec,
): Result<ExportedText, UnreadableCause> {
  const parts = documentParts(bytes, codec);
  return parts.ok ? readParts(parts.value) : parts;
}

/** The same of parts that were read already. */
export function readParts({
  xml,
  relationships,
  numbering,
  pictures,
}: DocumentParts): Result<ExportedText, UnreadableCause> {
  const targets = readRelationships(relationships);
  const hasPicture = (id: string): boolean => pictures.has(`word/${targets.get(id) ?? ''}`);
  return readDocumentXml(xml, hasPicture, readListLabels(numbering));
}

/** Where the relationships of a part point, by id. XML that is broken points nowhere. */
function readRelationships(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const parser = new SaxesParser();
  parser.on('error', () => targets.clear());
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
  });
  parser.write(xml).close();
  return targets;
}

/**
 * The same from the XML of the document part.
 * @param hasPicture whether the package holds the picture that a relationship points at
 */
export function readDocumentXml(
  xml: string,
  hasPicture?: (relationshipId: string) => boolean,
  labels?: ListLabels,
): Result<ExportedText, UnreadableCause> {
  const read = readXml(xml, new TextCollector(hasPicture, labels));
  return read.ok ? ok(read.value.finish()) : read;
}
