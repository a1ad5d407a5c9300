import * as v from 'valibot';
import { reportJson } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { SavedForm } from '../values.ts';

/** Makes a sound draft a form that reports can be made with. */
export const workshopSaveForm = channel<SavedForm>()(v.strictObject({ json: reportJson }));
