const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i += 1) VALUES[DIGITS.charCodeAt(i)] = i;

/** The bytes of a base64 text (RFC 4648 §4) with padding. The text must be valid: files are checked when read. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  for (let i = 0; i < text.length; i += 4) {
    const four =
      (value(text, i) << 18) |
      (value(text, i + 1) << 12) |
      (value(text, i + 2) << 6) |
      value(text, i + 3);
    // Beyond the end (padding) a typed array takes nothing.
    bytes[at] = four >> 16;
    bytes[at + 1] = (four >> 8) & 0xff;
    bytes[at + 2] = four & 0xff;
    at += 3;
  }
  return bytes;
}

function value(text: string, at: number): number {
  return VALUES[text.charCodeAt(at)] ?? 0;
}

/** Bytes as base64 text with padding. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    pieces.push(
      DIGITS.charAt(three >> 18),
      DIGITS.charAt((three >> 12) & 63),
      i + 1 < bytes.length ? DIGITS.charAt((three >> 6) & 63) : '=',
      i + 2 < bytes.length ? DIGITS.charAt(three & 63) : '=',
    );
  }
  return pieces.join('');
}
