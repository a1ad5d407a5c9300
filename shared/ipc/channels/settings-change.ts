import * as v from 'valibot';
import { exportChoicesSchema } from '../../export/export-options.ts';
import { MAX_AUTHOR_LENGTH } from '../../model/comment.ts';
import { mailWordsSchema } from '../../model/mail-words.ts';
import { rememberedViewsSchema } from '../../model/remembered-views.ts';
import { channel } from '../channel.ts';
import type { Settings } from '../values.ts';

/** Changes some of the settings and answers with all of them. */
export const settingsChange = channel<Settings>()(
  v.strictObject({
    zoom: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(200))),
    agency: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
    author: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_AUTHOR_LENGTH))),
    exportChoices: v.exactOptional(exportChoicesSchema),
    mail: v.exactOptional(v.nullable(mailWordsSchema)),
    rowViews: v.exactOptional(rememberedViewsSchema),
  }),
);
