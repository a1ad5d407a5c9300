import { formTexts } from '../../texts/forms.ts';
import type { FormRule } from '../form-rule.ts';

/** A deadline says what is due: without that nobody knows what the day is for. */
export const deadlineWords: FormRule = {
  id: 'deadline-words',
  check: (form) =>
    form.deadlines.flatMap(({ what }, i) =>
      what.trim() === '' ? [{ path: `deadlines.${i}.what`, message: formTexts.deadlineBlank }] : [],
    ),
};
