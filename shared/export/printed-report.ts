import { withCaptionNumbers } from '../model/captions.ts';
import { refreshFields } from '../model/refresh-fields.ts';
import type { Report } from '../model/report.ts';
import { textsWithFacts } from '../model/text-facts.ts';
import { putRichText } from '../model/updates.ts';

/**
 * A report as it is printed: its fields say what they have to, and its captions begin with their numbers. The
 * same object when there is nothing of either to do.
 */
export function printedReport(report: Report): Report {
  const refreshed = refreshFields(report);
  let result = refreshed;
  for (const { address, richText, facts } of textsWithFacts(refreshed)) {
    if (!facts.hasCaptions) continue;
    const printed = withCaptionNumbers(refreshed, address, richText);
    result = putRichText(result, address, printed);
  }
  return result;
}
