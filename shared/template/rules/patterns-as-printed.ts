import type { Fault } from '../../model/fault.ts';
import type { RocYear } from '../../model/year.ts';
import { formTexts } from '../../texts/forms.ts';
import { fillYears } from '../fill-years.ts';
import type { FormRule } from '../form-rule.ts';

/**
 * Wording that moves on with the years says, in the year of its source, exactly what the source prints:
 * otherwise the pattern, which is what the user gets, would have drifted from the official wording.
 */
export const patternsAsPrinted: FormRule = {
  id: 'patterns-as-printed',
  check: (form) => {
    const { year } = form.source;
    return [
      ...form.deadlines.flatMap(({ what, whatPattern }, i) =>
        differs(whatPattern, what, year, `deadlines.${i}.whatPattern`),
      ),
      ...form.sections.flatMap((section, i) =>
        section.kind === 'table'
          ? []
          : section.standardText.flatMap(({ text, pattern }, k) =>
              differs(pattern, text, year, `sections.${i}.standardText.${k}.pattern`),
            ),
      ),
    ];
  },
};

function differs(
  pattern: string | undefined,
  printed: string,
  year: RocYear,
  path: string,
): readonly Fault[] {
  if (pattern === undefined) return [];
  const filled = fillYears(pattern, year);
  return filled === printed
    ? []
    : [{ path, message: formTexts.patternDiffers(year, filled, printed) }];
}
