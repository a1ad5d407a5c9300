import * as v from 'valibot';
import { channel } from '../channel.ts';

/** The most of a problem that is noted, in UTF-16 units. */
export const MAX_PROBLEM_MESSAGE = 300;
export const MAX_PROBLEM_STACK = 4000;

/** Notes a bug of the page in the local log: what was thrown, and where in the program. Never a report's text. */
export const appLogProblem = channel<null>()(
  v.strictObject({
    message: v.pipe(v.string(), v.maxLength(MAX_PROBLEM_MESSAGE)),
    stack: v.pipe(v.string(), v.maxLength(MAX_PROBLEM_STACK)),
  }),
);
