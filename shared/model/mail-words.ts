import * as v from 'valibot';

/**
 * What an office writes in the mails that carry its exports, as typed: receivers, and words in which signs such as
 * `{標題}` stand for what belongs to the report. Remembered on the PC, no part of any report.
 */
export interface MailWords {
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly text: string;
}

/** The most characters of each. */
export const MAX_MAIL_WORDS = { to: 2000, cc: 2000, subject: 300, text: 10_000 } as const;

const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));

export const mailWordsSchema = v.object({
  to: upTo(MAX_MAIL_WORDS.to),
  cc: upTo(MAX_MAIL_WORDS.cc),
  subject: upTo(MAX_MAIL_WORDS.subject),
  text: upTo(MAX_MAIL_WORDS.text),
});

/** Somebody a mail goes to. The name may be empty. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** The most receivers of one kind. */
export const MAX_ADDRESSES = 50;

/**
 * An address as mail programs everywhere take it (RFC 5321 section 4.1.2, without quoted names and numbers for hosts):
 * dots between words before the sign, a host with a domain behind it, all in ASCII.
 */
const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/u;

/** The longest address and the longest part before its sign, RFC 5321 section 4.5.3.1. */
const MAX_ADDRESS = 254;
const MAX_LOCAL = 64;

export function isMailAddress(text: string): boolean {
  return text.length <= MAX_ADDRESS && text.indexOf('@') <= MAX_LOCAL && ADDRESS.test(text);
}

export const mailAddressesSchema = v.pipe(
  v.array(
    v.strictObject({
      name: upTo(200),
      address: v.pipe(v.string(), v.check(isMailAddress)),
    }),
  ),
  v.maxLength(MAX_ADDRESSES),
);
