import { captionLine, captionOf } from '../model/caption.ts';
import { captionNumbers, captionsBefore } from '../model/captions.ts';
import { refreshFields } from '../model/refresh-fields.ts';
import type { Report } from '../model/report.ts';
import type { RichText } from '../model/rich-text.ts';
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
    const numbers = captionNumbers(richText, captionsBefore(refreshed, address));
    const printed: RichText = richText.map((block, i) => {
      const number = numbers[i] ?? null;
      const caption = captionOf(block);
      return number === null || caption === null
        ? block
        : { ...block, caption: captionLine(number, caption) };
    });
    result = putRichText(result, address, printed);
  }
  return result;
}
