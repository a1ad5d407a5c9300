import * as v from 'valibot';
import { contentHash, formFileName } from '../argument-schemas.ts';
import { channel } from '../channel.ts';
import type { RemovedFile } from '../values.ts';

/** Takes a draft or a version of a form out of the workshop, unless its file has changed since it was listed. */
export const workshopRemove = channel<RemovedFile>()(
  v.strictObject({ name: formFileName, hash: contentHash }),
);
