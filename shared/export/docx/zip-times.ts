// Places in a zip file, in bytes. Source: PKWARE .ZIP File Format Specification 6.3, sections 4.3.7, 4.3.12, 4.3.16.
const LOCAL_TIME = 10;
const CENTRAL = {
  signature: 0x02014b50,
  time: 12,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  localOffset: 42,
  size: 46,
} as const;
const END = { signature: 0x06054b50, entries: 10, centralOffset: 16, size: 22 } as const;

/** 1980-01-01 00:00, the first moment a zip file can name, as DOS date and time in one number. */
const EPOCH = 0x00210000;

/**
 * Gives every entry of a zip file the same fixed time, in place: the library writes the machine's clock
 * there. Only for files just written by it, without a comment at the end.
 * @throws Error when the bytes are not such a file: a bug, since nobody else's file comes here.
 */
export function fixZipTimes(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END.size;
  if (end < 0 || view.getUint32(end, true) !== END.signature) throw new Error('not a zip file');
  let at = view.getUint32(end + END.centralOffset, true);
  for (let entries = view.getUint16(end + END.entries, true); entries > 0; entries -= 1) {
    if (view.getUint32(at, true) !== CENTRAL.signature) throw new Error('zip directory broken');
    view.setUint32(at + CENTRAL.time, EPOCH, true);
    view.setUint32(view.getUint32(at + CENTRAL.localOffset, true) + LOCAL_TIME, EPOCH, true);
    at +=
      CENTRAL.size +
      view.getUint16(at + CENTRAL.nameLength, true) +
      view.getUint16(at + CENTRAL.extraLength, true) +
      view.getUint16(at + CENTRAL.commentLength, true);
  }
}
