import { strFromU8 } from 'fflate';
import { err, ok, type Result } from '../../model/result.ts';
import type { ExportedText } from '../exported-text.ts';
import type { UnreadableCause } from '../exporter.ts';
import { readXml } from '../read-xml.ts';
import { PageCollector } from './page-collector.ts';

/** No page of a report comes near: its pictures have 40 MB at most. In bytes. */
const MAX_BYTES = 200_000_000;

/** The text of a page of ours in its places. */
export function readBackHtml(bytes: Uint8Array): Result<ExportedText, UnreadableCause> {
  if (bytes.length > MAX_BYTES) return err({ code: 'too-large' });
  const read = readXml(strFromU8(bytes), new PageCollector());
  if (!read.ok) return read;
  return read.value.hasMain ? ok(read.value.finish()) : err({ code: 'no-document' });
}
