import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../model/result.ts';
import type { ExportedText } from '../exported-text.ts';
import type { UnreadableCause } from '../exporter.ts';
import { documentXml } from './package-part.ts';
import { TextCollector } from './text-collector.ts';

/** The text of a .docx file in its places: paragraphs, and tables by row and cell. */
export function readBackDocx(bytes: Uint8Array): Result<ExportedText, UnreadableCause> {
  const xml = documentXml(bytes);
  return xml.ok ? readDocumentXml(xml.value) : xml;
}

/** The same from the XML of the document part. */
export function readDocumentXml(xml: string): Result<ExportedText, UnreadableCause> {
  const parser = new SaxesParser();
  const collector = new TextCollector();
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
