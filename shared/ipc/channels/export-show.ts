import * as v from 'valibot';
import { shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Shows a file exported in this run in the file manager. */
export const exportShow = channel<null>()(v.strictObject({ exportId: shortText }));
