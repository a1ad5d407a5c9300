import type { MailAddress, MailWords } from '../model/mail-words.ts';
import { type Report, reportTitle } from '../model/report.ts';
import { ok, type Result } from '../model/result.ts';
import { mailTexts } from '../texts/mail.ts';
import { type AddressFault, parseAddresses } from './mail-addresses.ts';

/** A mail's head and its words, with everything filled in. */
export interface ExportMail {
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject: string;
  readonly text: string;
}

/** What is written when the office has chosen nothing. */
export const DEFAULT_MAIL_WORDS: MailWords = {
  to: '',
  cc: '',
  subject: mailTexts.defaultSubject,
  text: mailTexts.defaultText,
};

const { signs } = mailTexts;
const ANY_SIGN = new RegExp(
  Object.values(signs)
    .map((sign) => sign.replaceAll(/[{}]/gu, '\\$&'))
    .join('|'),
  'gu',
);

/**
 * The mail that goes with an exported file.
 * @param fileName of the file, without its folder
 */
export function mailOfExport(
  words: MailWords,
  report: Report,
  fileName: string,
): Result<ExportMail, AddressFault> {
  const to = parseAddresses(words.to);
  if (!to.ok) return to;
  const cc = parseAddresses(words.cc);
  if (!cc.ok) return cc;
  // What a sign stands for is never looked through for signs itself.
  const filled = (text: string): string =>
    text.replaceAll(ANY_SIGN, (sign) => {
      switch (sign) {
        case signs.title:
          return reportTitle(report);
        case signs.agency:
          return report.agency;
        case signs.year:
          return String(report.year);
        default:
          return fileName;
      }
    });
  return ok({
    to: to.value,
    cc: cc.value,
    subject: filled(words.subject).replaceAll(/\s+/gu, ' ').trim(),
    text: filled(words.text),
  });
}

/** Receivers as a person reads them. */
export function addressLine(addresses: readonly MailAddress[]): string {
  return addresses
    .map(({ name, address }) => (name === '' ? address : `${name} <${address}>`))
    .join('; ');
}

/** The whole mail as text, for those who write it by themselves; a line without receivers is left out. */
export function mailAsText({ to, cc, subject, text }: ExportMail): string {
  const lines = [
    ...(to.length === 0 ? [] : [mailTexts.line(mailTexts.to, addressLine(to))]),
    ...(cc.length === 0 ? [] : [mailTexts.line(mailTexts.cc, addressLine(cc))]),
    mailTexts.line(mailTexts.subject, subject),
  ];
  return `${lines.join('\n')}\n\n${text}`;
}
