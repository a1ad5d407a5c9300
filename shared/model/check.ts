import * as v from 'valibot';
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
  if (issue.received === 'undefined') return '缺少這一項';
  const found = `實為 ${shorten(issue.received)}`;
  switch (issue.type) {
    case 'string':
      return `應為文字，${found}`;
    case 'number':
      return `應為數字，${found}`;
    case 'integer':
      return `應為整數，${found}`;
    case 'boolean':
      return `應為 true 或 false，${found}`;
    case 'array':
      return `應為清單（陣列），${found}`;
    case 'object':
    case 'loose_object':
    case 'record':
      return `應為物件，${found}`;
    case 'min_value':
      return `不得小於 ${String(issue.expected).replace('>=', '')}，${found}`;
    case 'max_value':
      return `不得大於 ${String(issue.expected).replace('<=', '')}，${found}`;
    case 'min_length':
      return issue.expected === '>=1'
        ? '不得為空'
        : `項目太少（至少 ${String(issue.expected).replace('>=', '')}），${found}`;
    case 'max_length':
      return `項目太多（至多 ${String(issue.expected).replace('<=', '')}），${found}`;
    case 'iso_timestamp':
      return `應為 ISO 8601 時間，${found}`;
    default:
      return issue.expected === null
        ? `內容不合規定，${found}`
        : `應為 ${issue.expected}，${found}`;
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
