import { err, ok, type Result } from '../../model/result.ts';
import type { Codec } from '../../package/codec.ts';
import { openPackage, PACKAGE_LIMITS } from '../../package/read-package.ts';
import { causeOf } from '../docx/package-part.ts';
import type { ExportedText } from '../exported-text.ts';
import type { UnreadableCause } from '../exporter.ts';
import { readXml } from '../read-xml.ts';
import { contentOfPackage, type OdtContent } from './package-content.ts';
import { TextCollector } from './text-collector.ts';

/** The text of an .odt file in its places: paragraphs, and tables by row and cell. */
export function readBackOdt(
  bytes: Uint8Array,
  codec?: Codec,
): Result<ExportedText, UnreadableCause> {
  const opened = openPackage(bytes, PACKAGE_LIMITS, codec);
  if (!opened.ok) return err(causeOf(opened.error));
  const content = contentOfPackage(opened.value);
  if (!content.ok) return content;
  const read = readContent(content.value);
  return read.ok ? ok(read.value.text) : read;
}

/** The text of a document, and how many comments it has. */
export interface ReadContent {
  readonly text: ExportedText;
  readonly comments: number;
}

/** The same of content that was taken out of its package already. */
export function readContent({ xml, pictures }: OdtContent): Result<ReadContent, UnreadableCause> {
  const read = readXml(xml, new TextCollector((path) => pictures.has(path)));
  if (!read.ok) return read;
  return ok({ text: read.value.finish(), comments: read.value.comments });
}
