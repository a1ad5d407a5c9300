import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../model/result.ts';
import type { Codec } from '../../package/codec.ts';
import { openPackage, PACKAGE_LIMITS, type Package } from '../../package/read-package.ts';
import type { ExportedComment, ExportedDetails, ExportedDocument } from '../exported-document.ts';
import type { ExportedText } from '../exported-text.ts';
import type { UnreadableCause } from '../exporter.ts';
import { readXml } from '../read-xml.ts';
import { CommentReader } from './comment-reader.ts';
import { readListLabels } from './list-labels.ts';
import { causeOf, type DocumentParts, partsOf } from './package-part.ts';
import { RunningLineReader } from './running-line-reader.ts';
import { TextCollector } from './text-collector.ts';

/** The text of a .docx file in its places: paragraphs, and tables by row and cell. */
export function readBackDocx(
  bytes: Uint8Array,
  codec?: Codec,
): Result<ExportedText, UnreadableCause> {
  const whole = readWholeDocx(bytes, codec);
  return whole.ok ? ok(whole.value.text) : whole;
}

/** The same with what it holds beside it: running lines, comments, pictures, marks. */
export function readWholeDocx(
  bytes: Uint8Array,
  codec?: Codec,
): Result<ExportedDocument, UnreadableCause> {
  const opened = openPackage(bytes, PACKAGE_LIMITS, codec);
  if (!opened.ok) return err(causeOf(opened.error));
  const parts = partsOf(opened.value);
  if (!parts.ok) return parts;
  const targets = readRelationships(parts.value.relationships);
  const collector = collect(parts.value, targets);
  if (!collector.ok) return collector;
  const { running, marked, pictures } = collector.value;
  const header = readRunningLine(opened.value, targets.get(running.header));
  if (!header.ok) return header;
  const footer = readRunningLine(opened.value, targets.get(running.footer));
  if (!footer.ok) return footer;
  const comments = readComments(parts.value.comments);
  if (!comments.ok) return comments;
  const details: ExportedDetails = {
    header: header.value,
    footer: footer.value,
    comments: comments.value,
    pictures: pictures.map((id) => partOf(opened.value, targets.get(id))),
    marked,
  };
  return ok({ text: collector.value.finish(), details });
}

/** The text of parts that were read already. */
export function readParts(parts: DocumentParts): Result<ExportedText, UnreadableCause> {
  const collector = collect(parts, readRelationships(parts.relationships));
  return collector.ok ? ok(collector.value.finish()) : collector;
}

function collect(
  { xml, numbering, pictures }: DocumentParts,
  targets: ReadonlyMap<string, string>,
): Result<TextCollector, UnreadableCause> {
  const hasPicture = (id: string): boolean => pictures.has(`word/${targets.get(id) ?? ''}`);
  return readXml(xml, new TextCollector(hasPicture, readListLabels(numbering)));
}

/** A part that the document points at; null when it is not there, or cannot be unpacked. */
function partOf(opened: Package, target: string | undefined): Uint8Array | null {
  if (target === undefined) return null;
  const part = opened.read(`word/${target}`);
  return part.ok ? part.value : null;
}

function readRunningLine(
  opened: Package,
  target: string | undefined,
): Result<string, UnreadableCause> {
  const part = partOf(opened, target);
  if (part === null) return ok('');
  const read = readXml(strFromU8(part), new RunningLineReader());
  return read.ok ? ok(read.value.finish()) : read;
}

function readComments(xml: string): Result<readonly ExportedComment[], UnreadableCause> {
  if (xml === '') return ok([]);
  const read = readXml(xml, new CommentReader());
  return read.ok ? ok(read.value.finish()) : read;
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
