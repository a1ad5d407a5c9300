import * as v from 'valibot';
import { shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { ImportedForm } from '../values.ts';

/** Keeps a form that was already there in another wording, as the next version. */
export const workshopImportAsNext = channel<ImportedForm>()(
  v.strictObject({ importId: shortText }),
);
