import type { Fault } from '../model/fault.ts';
import type { Form } from '../model/form.ts';

/** One thing that a sound form must keep, beyond its shape. A rule reports; it never mends. */
export interface FormRule {
  /** Named by what the rule requires. */
  readonly id: string;
  /** Every place that breaks the rule, with what to do about it. */
  readonly check: (form: Form) => readonly Fault[];
}
