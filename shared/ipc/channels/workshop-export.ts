import * as v from 'valibot';
import { reportJson } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Asks where, and saves a form there as a file for others. */
export const workshopExport = channel<{ readonly file: string }>()(
  v.strictObject({ json: reportJson }),
);
