import * as v from 'valibot';
import { contentHash, draftMark, reportJson } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { SavedForm } from '../values.ts';

/** Makes a sound draft a form that reports can be made with. */
export const workshopSaveForm = channel<SavedForm>()(
  v.strictObject({ json: reportJson, base: v.nullable(contentHash), draft: v.nullable(draftMark) }),
);
