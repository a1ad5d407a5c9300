import * as v from 'valibot';
import { reportJson, shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { ExportedCalendar } from '../values.ts';

/** Asks where, and saves the report's deadlines there as a calendar file. */
export const exportCalendar = channel<ExportedCalendar>()(
  v.strictObject({ handle: shortText, json: reportJson }),
);
