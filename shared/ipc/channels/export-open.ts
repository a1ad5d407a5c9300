import * as v from 'valibot';
import { shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Opens a file exported in this run with the program the PC has for it. */
export const exportOpen = channel<null>()(v.strictObject({ exportId: shortText }));
