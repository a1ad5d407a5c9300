import * as v from 'valibot';
import { reportJson, shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { SavedReport } from '../values.ts';

/** Lets the user choose where and saves a copy. A report that cannot be saved in place goes on in the copy. */
export const reportsSaveCopy = channel<SavedReport>()(
  v.strictObject({ handle: shortText, json: reportJson }),
);
