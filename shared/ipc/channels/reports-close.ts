import * as v from 'valibot';
import { shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Gives up the handle of an open report. */
export const reportsClose = channel<null>()(v.strictObject({ handle: shortText }));
