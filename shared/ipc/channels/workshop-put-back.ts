import * as v from 'valibot';
import { formFileName } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Puts back what was taken out of the workshop. */
export const workshopPutBack = channel<null>()(v.strictObject({ name: formFileName }));
