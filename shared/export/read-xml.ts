import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../model/result.ts';
import type { UnreadableCause } from './exporter.ts';

/** Hears of the tags and the text of a document in their order. */
export interface XmlReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Tells the reader what the XML holds, and gives it back. XML with a fault is refused with the first of them. */
export function readXml<Reader extends XmlReader>(
  xml: string,
  reader: Reader,
): Result<Reader, UnreadableCause> {
  const parser = new SaxesParser();
  let fault: string | null = null;
  parser.on('error', (error) => {
    fault ??= error.message;
  });
  parser.on('opentag', ({ name, attributes }) => reader.open(name, attributes));
  parser.on('closetag', ({ name }) => reader.close(name));
  parser.on('text', (text) => reader.text(text));
  parser.write(xml).close();
  return fault === null ? ok(reader) : err({ code: 'not-xml', detail: fault });
}
