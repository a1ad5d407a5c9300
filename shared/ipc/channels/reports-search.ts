import * as v from 'valibot';
import { channel } from '../channel.ts';
import { MAX_NEEDLE } from '../limits.ts';
import type { ReportSearch } from '../values.ts';

/** Looks through every report of the folder and the recent list; a newer search calls an older one off. */
export const reportsSearch = channel<ReportSearch>()(
  v.strictObject({
    needle: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NEEDLE)),
    matchCase: v.boolean(),
    foldVariants: v.boolean(),
    foldWidth: v.boolean(),
  }),
);
