import * as v from 'valibot';
import { reportJson, shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { SavedReport } from '../values.ts';

/** Keeps a copy of an open report as it is beside its file, under a free name, before it changes as a whole. */
export const reportsKeepCopy = channel<SavedReport>()(
  v.strictObject({ handle: shortText, json: reportJson }),
);
