import * as v from 'valibot';
import { mailAddressesSchema } from '../../model/mail-words.ts';
import { shortText } from '../argument-schemas.ts';
import { channel } from '../channel.ts';

/** Writes an unsent mail with a file exported in this run, and opens it. Answers with the name of the draft. */
export const exportMail = channel<{ readonly fileName: string }>()(
  v.strictObject({
    exportId: shortText,
    to: mailAddressesSchema,
    cc: mailAddressesSchema,
    subject: v.pipe(v.string(), v.maxLength(5000)),
    text: v.pipe(v.string(), v.maxLength(200_000)),
  }),
);
