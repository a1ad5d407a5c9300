import * as v from 'valibot';
import { reportJson } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { OpenedReport } from '../values.ts';

/** Writes a report that was made from another one into the reports folder under a free name, and opens it. */
export const reportsCreateFrom = channel<OpenedReport>()(v.strictObject({ json: reportJson }));
