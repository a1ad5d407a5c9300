import * as v from 'valibot';
import { shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { OpenedReport } from '../values.ts';

/** Opens a report whose path the main process has given out before (list, start, dialog). */
export const reportsOpen = channel<OpenedReport>()(v.strictObject({ file: shortText }));
