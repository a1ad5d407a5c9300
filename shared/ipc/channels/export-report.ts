import * as v from 'valibot';
import { exportChoicesSchema } from '../../export/export-options.ts';
import { FORMAT_IDS } from '../../export/formats.ts';
import { reportJson, shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { ExportedFile } from '../values.ts';

/** Exports the report as it is on screen to a file of one format, beside the report or where the user says. */
export const exportReport = channel<ExportedFile>()(
  v.strictObject({
    handle: shortText,
    json: reportJson,
    format: v.picklist(FORMAT_IDS),
    choices: v.optional(exportChoicesSchema, {}),
    /** Whether the user is asked for a folder first. */
    elsewhere: v.exactOptional(v.boolean()),
  }),
);
