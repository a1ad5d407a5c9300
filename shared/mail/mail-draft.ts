import { strToU8 } from 'fflate';
import { toBase64 } from '../model/base64.ts';
import type { MailAddress } from '../model/mail-words.ts';
import { encodedWords, longParameter } from './header-words.ts';
import type { ExportMail } from './mail-of-export.ts';

/** A mail that nobody has sent yet. */
export interface MailDraft extends ExportMail {
  readonly attachment: MailAttachment;
}

export interface MailAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Stands between the parts. No base64 text has the sign = before another one, so that no part can hold it. */
const BOUNDARY = '=_report-desk_part';

/** Digits in a line of base64: RFC 2045 section 6.8. */
const LINE = 76;

/**
 * A mail with its attachment as a file (.eml: RFC 5322, RFC 2045 to 2047, RFC 2231). `X-Unsent` has Outlook and
 * Thunderbird open it as a draft; it has no sender, and receivers only where they are given: the mail program asks for
 * the rest. Nothing but ASCII and no line over 78 signs but those of long addresses, so that no program on the way
 * changes it. Same draft, same bytes.
 */
export function writeMailDraft({ to, cc, subject, text, attachment }: MailDraft): Uint8Array {
  const { fileName, mediaType, bytes } = attachment;
  const lines = [
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    ...receivers('To', to),
    ...receivers('Cc', cc),
    `Subject: ${encodedWords(subject)}`,
    `Content-Type: multipart/mixed;\r\n boundary="${BOUNDARY}"`,
    '',
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(strToU8(text.replaceAll(/\r\n|\r|\n/gu, '\r\n'))),
    `--${BOUNDARY}`,
    // The name twice: programs older than RFC 2231 read the first.
    `Content-Type:\r\n ${mediaType};\r\n name="${encodedWords(fileName)}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment;\r\n ${longParameter('filename', fileName)}`,
    '',
    base64Lines(bytes),
    `--${BOUNDARY}--`,
    '',
  ];
  return strToU8(lines.join('\r\n'));
}

function base64Lines(bytes: Uint8Array): string {
  return (toBase64(bytes).match(new RegExp(`.{1,${LINE}}`, 'gu')) ?? []).join('\r\n');
}

/** A header with its receivers, each on lines of its own; none where there are none. */
function receivers(header: string, addresses: readonly MailAddress[]): readonly string[] {
  if (addresses.length === 0) return [];
  const each = addresses.map(({ name, address }) =>
    name === '' ? address : `${encodedWords(name)}\r\n <${address}>`,
  );
  return [`${header}:\r\n ${each.join(',\r\n ')}`];
}
