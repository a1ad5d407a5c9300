import * as v from 'valibot';
import { MAX_PLAN_TEXT } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Answers a `PlanTask` about a document, both as JSON text. A new one ends the one before with `cancelled`. */
export const importPlan = channel<string>()(
  v.strictObject({ task: v.pipe(v.string(), v.maxLength(MAX_PLAN_TEXT)) }),
);
