import * as v from 'valibot';
import { exportChoicesSchema } from '../../export/export-options.ts';
import { reportJson, shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { ExportedFile } from '../values.ts';

/** Exports the report as it is on screen to a DOCX beside the report. */
export const exportDocx = channel<ExportedFile>()(
  v.strictObject({
    handle: shortText,
    json: reportJson,
    choices: v.optional(exportChoicesSchema, {}),
  }),
);
