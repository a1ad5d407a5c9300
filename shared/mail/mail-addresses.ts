import { isMailAddress, MAX_ADDRESSES, type MailAddress } from '../model/mail-words.ts';
import { err, ok, type Result } from '../model/result.ts';
import { sanitizeText } from '../model/sanitize.ts';

/** Why typed receivers are none: the first piece that is no address, or too many of them. */
export type AddressFault =
  | { readonly code: 'no-address'; readonly piece: string }
  | { readonly code: 'too-many' };

/** What stands between receivers, half or full width; a quoted name may hold any of it. */
const PIECES = /(?:"[^"]*"|[^,;，；、\n])+/gu;

/**
 * The receivers in a line as somebody types it: `a@b.tw`, `王小明 <a@b.tw>` or `"王，小明" <a@b.tw>`, several with
 * commas or semicolons between them. The sign @ and brackets may be full width, as input methods type them.
 */
export function parseAddresses(typed: string): Result<readonly MailAddress[], AddressFault> {
  const pieces = (sanitizeText(typed).match(PIECES) ?? [])
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length > MAX_ADDRESSES) return err({ code: 'too-many' });
  const addresses: MailAddress[] = [];
  for (const piece of pieces) {
    const parts = /^(.*?)[<＜]([^<>＜＞]*)[>＞]$/u.exec(piece);
    const address = (parts?.[2] ?? piece).normalize('NFKC').trim();
    const name = (parts?.[1] ?? '').replaceAll('"', '').trim();
    if (!isMailAddress(address)) return err({ code: 'no-address', piece });
    addresses.push({ name, address });
  }
  return ok(addresses);
}
