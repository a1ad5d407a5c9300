import * as v from 'valibot';
import { shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { ReadPart } from '../values.ts';

/** Asks for a file and reads it, to be put back into an open report. The file stays as it is. */
export const partOpen = channel<ReadPart>()(v.strictObject({ handle: shortText }));
