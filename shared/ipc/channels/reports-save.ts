import * as v from 'valibot';
import { reportJson, shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { SavedReport } from '../values.ts';

/** Saves the open report in place. */
export const reportsSave = channel<SavedReport>()(
  v.strictObject({ handle: shortText, json: reportJson }),
);
