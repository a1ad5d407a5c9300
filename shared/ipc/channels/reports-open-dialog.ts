import { nothing } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { OpenedReport } from '../values.ts';

/** Lets the user choose a report file and opens it. */
export const reportsOpenDialog = channel<OpenedReport>()(nothing);
