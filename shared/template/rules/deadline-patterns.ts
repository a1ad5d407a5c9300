import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';
import { placeholdersIn } from '../placeholders.ts';

/** A deadline follows from the report's year alone: `{year}` or `{year+1}`. */
export const deadlinePatterns: FormRule = {
  id: 'deadline-patterns',
  check: (form) =>
    form.deadlines.flatMap((deadline, i) =>
      placeholdersIn(deadline.pattern ?? '')
        .filter((name) => name !== '{year}' && name !== '{year+1}')
        .map((name) => ({
          path: `deadlines.${i}.pattern`,
          message: formTexts.unknownDeadlinePlaceholder(name),
        })),
    ),
};
