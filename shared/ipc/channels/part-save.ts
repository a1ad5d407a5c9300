import * as v from 'valibot';
import { reportJson, shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Asks where, and saves a part of an open report there. */
export const partSave = channel<{ readonly file: string }>()(
  v.strictObject({ handle: shortText, json: reportJson }),
);
