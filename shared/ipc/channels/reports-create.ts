import * as v from 'valibot';
import { yearSchema } from '../../model/year.ts';
import { shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { OpenedReport } from '../values.ts';

/** Begins a blank report of a form and writes it into the reports folder under a free name. */
export const reportsCreate = channel<OpenedReport>()(
  v.strictObject({
    formId: shortText,
    agency: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
    year: yearSchema,
  }),
);
