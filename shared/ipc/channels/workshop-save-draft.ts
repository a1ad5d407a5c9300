import * as v from 'valibot';
import { reportJson } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { StoredDraft } from '../values.ts';

/** Keeps a draft, sound or not. */
export const workshopSaveDraft = channel<StoredDraft>()(v.strictObject({ json: reportJson }));
