import * as v from 'valibot';
import { faultTexts } from '../texts/faults.ts';
import type { Fault } from './fault.ts';
import { err, ok, type Result } from './result.ts';

/**
 * Checks data of unknown origin against a schema.
 * @returns the same data, typed, with fields the schema does not know still in it; or every fault with its path.
 */
export function check<T>(
  schema: v.GenericSchema<unknown, T>,
  data: unknown,
): Result<T, readonly Fault[]> {
  const outcome = v.safeParse(schema, data);
  return outcome.success ? ok(outcome.output) : err(outcome.issues.map(toFault));
}

/** The fault that a schema's issue stands for. Also used where only a part of a value is checked. */
export function toFault(issue: v.BaseIssue<unknown>): Fault {
  const keys = (issue.path ?? []).map((item) => String(item.key));
  return { path: keys.join('.'), message: wordsFor(issue) };
}

/** Words for an issue: what was expected and what was found. */
function wordsFor(issue: v.BaseIssue<unknown>): string {
  // A key that is not there at all: valibot reports it on the object itself.
  if (issue.received === 'undefined') return faultTexts.missing;
  const found = shorten(issue.received);
  const limit = String(issue.expected).replace(/^[<>]=/u, '');
  switch (issue.type) {
    case 'string':
      return faultTexts.noText(found);
    case 'number':
      return faultTexts.noNumber(found);
    case 'integer':
      return faultTexts.noInteger(found);
    case 'boolean':
      return faultTexts.noBoolean(found);
    case 'array':
      return faultTexts.noList(found);
    case 'object':
    case 'loose_object':
    case 'record':
      return faultTexts.noObject(found);
    case 'min_value':
      return faultTexts.tooSmall(limit, found);
    case 'max_value':
      return faultTexts.tooLarge(limit, found);
    case 'min_length':
      return limit === '1' ? faultTexts.empty : faultTexts.tooFew(limit, found);
    case 'max_length':
      return faultTexts.tooMany(limit, found);
    case 'raw_check':
      // Checks of our own say in full what is wrong.
      return issue.message;
    case 'iso_timestamp':
      return faultTexts.noTime(found);
    default:
      return issue.expected === null
        ? faultTexts.unfit(found)
        : faultTexts.expected(issue.expected, found);
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
