import { strFromU8 } from 'fflate';

/** The text of an XML part: UTF-8, or UTF-16 with its byte order mark, as some converters write. */
export function partText(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!isLittle && !isBig) {
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return strFromU8(hasMark ? bytes.subarray(3) : bytes);
  }
  const pieces: string[] = [];
  const [low, high] = isLittle ? [0, 1] : [1, 0];
  for (let from = 2; from + 1 < bytes.length; from += 8192) {
    const units: number[] = [];
    for (let at = from; at < from + 8192 && at + 1 < bytes.length; at += 2) {
      units.push((bytes[at + low] ?? 0) | ((bytes[at + high] ?? 0) << 8));
    }
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join('');
}
