import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../model/result.ts';
import type { ExportedText } from '../exported-text.ts';
import type { UnreadableCause } from '../exporter.ts';
import { PageCollector } from './page-collector.ts';

/** No page of a report comes near: its pictures have 40 MB at most. In bytes. */
const MAX_BYTES = 200_000_000;

/** The text of a page of ours in its places. */
export function readBackHtml(bytes: Uint8Array): Result<ExportedText, UnreadableCause> {
  if (bytes.length > MAX_BYTES) return err({ code: 'too-large' });
  const parser = new SaxesParser();
  const collector = new PageCollector();
  let fault: string | null = null;
  parser.on('error', (error) => {
    fault ??= error.message;
  });
  parser.on('opentag', ({ name, attributes }) => collector.open(name, attributes));
  parser.on('closetag', ({ name }) => collector.close(name));
  parser.on('text', (text) => collector.text(text));
  parser.write(strFromU8(bytes)).close();
  if (fault !== null) return err({ code: 'not-xml', detail: fault });
  return collector.hasMain ? ok(collector.finish()) : err({ code: 'no-document' });
}
