import type { Fault } from '../model/fault.ts';
import type { Form } from '../model/form.ts';
import { FORM_RULES } from './form-rules.ts';

/**
 * Whether a form whose shape is right is also sound: can the program lay it out, fill it in and add it up?
 * @returns every fault, rule by rule; an empty list for a sound form.
 */
export function checkForm(form: Form): readonly Fault[] {
  return FORM_RULES.flatMap((rule) => rule.check(form));
}
