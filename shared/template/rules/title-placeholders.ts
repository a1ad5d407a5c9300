import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';
import { placeholdersIn } from '../placeholders.ts';

/** A title asks only for what a report knows: a placeholder nobody fills would be printed. */
export const titlePlaceholders: FormRule = {
  id: 'title-placeholders',
  check: (form) =>
    placeholdersIn(form.title)
      .filter((name) => name !== '{agency}' && name !== '{year}')
      .map((name) => ({ path: 'title', message: formTexts.unknownPlaceholder(name) })),
};
