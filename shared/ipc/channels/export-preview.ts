import * as v from 'valibot';
import { exportChoicesSchema } from '../../export/export-options.ts';
import { reportJson, shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Shows the report as it is on screen in a window of its own, page by page as it will be printed. */
export const exportPreview = channel<null>()(
  v.strictObject({
    handle: shortText,
    json: reportJson,
    choices: v.optional(exportChoicesSchema, {}),
  }),
);
