import * as v from 'valibot';
import { contentHash, draftMark, reportJson } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { KeptDraft } from '../values.ts';

/** Keeps a draft, sound or not, where nobody else has changed its file; beside it otherwise. */
export const workshopSaveDraft = channel<KeptDraft>()(
  v.strictObject({ json: reportJson, over: v.nullable(draftMark), base: v.nullable(contentHash) }),
);
