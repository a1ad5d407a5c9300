import { mapLines } from '../model/comment-anchors.ts';
import type { Inline } from '../model/inline.ts';
import type { Report } from '../model/report.ts';
import { textsWithFacts } from '../model/text-facts.ts';
import { putRichText } from '../model/updates.ts';

/**
 * A report whose references follow sections and rows that have got other ids.
 * @param renamed new ids by old ones
 */
export function retarget(report: Report, renamed: ReadonlyMap<string, string>): Report {
  const follow = (inline: Inline): Inline => {
    if (inline.type !== 'text' || inline.field?.kind !== 'reference') return inline;
    const target = renamed.get(inline.field.target);
    return target === undefined ? inline : { ...inline, field: { ...inline.field, target } };
  };
  let result = report;
  for (const { address, richText, facts } of textsWithFacts(report)) {
    if (facts.fields.length === 0) continue;
    const next = richText.map((block) => mapLines(block, (line) => line.map(follow)));
    result = putRichText(result, address, next);
  }
  return result;
}
