import * as v from 'valibot';
import { channel } from '../channel.ts';

/**
 * The renderer has saved what it could: the window may close now, unless that would lose text that is on
 * no disk, or comments that were written and not saved (left out when there are none).
 */
export const windowFlushed = channel<null>()(
  v.strictObject({
    wouldLose: v.boolean(),
    unsentComments: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    /** Whether those comments are kept on this PC and come back with the report. */
    commentsKept: v.optional(v.boolean()),
  }),
);
