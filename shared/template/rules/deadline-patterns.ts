import type { Fault } from '../../model/fault.ts';
import { formTexts } from '../../texts/forms.ts';
import { YEAR_PLACEHOLDERS } from '../fill-years.ts';
import type { FormRule } from '../form-rule.ts';
import { placeholdersIn } from '../placeholders.ts';

/** A deadline follows from the report's year alone: `{year}`, `{year+1}` or `{year-1}`. */
export const deadlinePatterns: FormRule = {
  id: 'deadline-patterns',
  check: (form) =>
    form.deadlines.flatMap(({ pattern, whatPattern }, i) => [
      ...unknown(pattern, `deadlines.${i}.pattern`),
      ...unknown(whatPattern, `deadlines.${i}.whatPattern`),
    ]),
};

function unknown(pattern: string | null | undefined, path: string): readonly Fault[] {
  return placeholdersIn(pattern ?? '')
    .filter((name) => !YEAR_PLACEHOLDERS.includes(name))
    .map((name) => ({ path, message: formTexts.unknownDeadlinePlaceholder(name) }));
}
