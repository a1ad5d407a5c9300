import * as v from 'valibot';
import { mailAddressesSchema } from '../../model/mail-words.ts';
import { shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** A mail draft that stands beside the exported file. */
export interface SavedDraft {
  readonly fileName: string;
  /** False: no program of this PC opens it, and the user has to be told where it is. */
  readonly isOpened: boolean;
}

/** Writes an unsent mail with a file exported in this run, and opens it. */
export const exportMail = channel<SavedDraft>()(
  v.strictObject({
    exportId: shortText,
    to: mailAddressesSchema,
    cc: mailAddressesSchema,
    subject: v.pipe(v.string(), v.maxLength(5000)),
    text: v.pipe(v.string(), v.maxLength(200_000)),
  }),
);
