import { strFromU8 } from 'fflate';
import { err, ok, type Result } from '../../model/result.ts';
import type { Codec } from '../../package/codec.ts';
import { openPackage, PACKAGE_LIMITS, type Package } from '../../package/read-package.ts';
import { causeOf } from '../docx/package-part.ts';
import type { ExportedDetails, ExportedDocument } from '../exported-document.ts';
import type { ExportedText } from '../exported-text.ts';
import type { UnreadableCause } from '../exporter.ts';
import { readXml } from '../read-xml.ts';
import { contentOfPackage, type OdtContent } from './package-content.ts';
import { RunningLinesReader } from './running-lines-reader.ts';
import { TextCollector } from './text-collector.ts';

const STYLES_PATH = 'styles.xml';

/** The text of an .odt file in its places: paragraphs, and tables by row and cell. */
export function readBackOdt(
  bytes: Uint8Array,
  codec?: Codec,
): Result<ExportedText, UnreadableCause> {
  const whole = readWholeOdt(bytes, codec);
  return whole.ok ? ok(whole.value.text) : whole;
}

/** The same with what it holds beside it: running lines, comments, pictures, marks. */
export function readWholeOdt(
  bytes: Uint8Array,
  codec?: Codec,
): Result<ExportedDocument, UnreadableCause> {
  const opened = openPackage(bytes, PACKAGE_LIMITS, codec);
  if (!opened.ok) return err(causeOf(opened.error));
  const content = contentOfPackage(opened.value);
  if (!content.ok) return content;
  const collector = collect(content.value);
  if (!collector.ok) return collector;
  const { comments, marked, pictures } = collector.value;
  const running = readRunningLines(opened.value);
  if (!running.ok) return running;
  const details: ExportedDetails = {
    ...running.value,
    comments,
    pictures: pictures.map((path) => partOf(opened.value, path)),
    marked,
  };
  return ok({ text: collector.value.finish(), details });
}

/** The text of a document, and how many comments it has. */
export interface ReadContent {
  readonly text: ExportedText;
  readonly comments: number;
}

/** The text of content that was taken out of its package already. */
export function readContent(content: OdtContent): Result<ReadContent, UnreadableCause> {
  const read = collect(content);
  if (!read.ok) return read;
  return ok({ text: read.value.finish(), comments: read.value.comments.length });
}

function collect({ xml, pictures }: OdtContent): Result<TextCollector, UnreadableCause> {
  return readXml(xml, new TextCollector((path) => pictures.has(path)));
}

/** A file of the package; null when it is not there, or cannot be unpacked. */
function partOf(opened: Package, path: string): Uint8Array | null {
  const part = opened.read(path);
  return part.ok ? part.value : null;
}

function readRunningLines(
  opened: Package,
): Result<Pick<ExportedDetails, 'header' | 'footer'>, UnreadableCause> {
  const part = partOf(opened, STYLES_PATH);
  if (part === null) return ok({ header: '', footer: '' });
  const read = readXml(strFromU8(part), new RunningLinesReader());
  return read.ok ? ok(read.value.finish()) : read;
}
