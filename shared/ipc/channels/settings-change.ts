import * as v from 'valibot';
import { channel } from '../channel.ts';
import type { Settings } from '../values.ts';

/** Changes some of the settings and answers with all of them. */
export const settingsChange = channel<Settings>()(
  v.strictObject({
    zoom: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(50), v.maxValue(200))),
    agency: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  }),
);
