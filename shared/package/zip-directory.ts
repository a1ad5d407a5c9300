import { strFromU8 } from 'fflate';
import { err, ok, type Result } from '../model/result.ts';

/** A part as the directory at the end of a zip file lists it. */
export interface PackageEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its packed bytes begin. */
  readonly dataAt: number;
}

export type DirectoryFault = { readonly code: 'not-package' | 'too-many-parts' };

// Places in a zip file, in bytes. Source: PKWARE .ZIP File Format Specification 6.3, sections 4.3.7, 4.3.12, 4.3.16.
const LOCAL = { signature: 0x04034b50, nameLength: 26, extraLength: 28, size: 30 } as const;
const CENTRAL = {
  signature: 0x02014b50,
  flags: 8,
  method: 10,
  checksum: 16,
  packedSize: 20,
  fullSize: 24,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  localOffset: 42,
  size: 46,
} as const;
const END = { signature: 0x06054b50, entries: 10, offset: 16, size: 22 } as const;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 1;

const BROKEN = err<DirectoryFault>({ code: 'not-package' });

/**
 * The parts of a zip file in the order of its directory. Files of more than 4 GB (ZIP64) count as broken, and so
 * do files of which parts share bytes: with those a small file can unpack into any amount.
 */
export function readDirectory(
  bytes: Uint8Array,
  limit: number,
): Result<readonly PackageEntry[], DirectoryFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return BROKEN;
  const count = view.getUint16(end + END.entries, true);
  if (count > limit) return err({ code: 'too-many-parts' });
  const entries: PackageEntry[] = [];
  let at = view.getUint32(end + END.offset, true);
  for (let i = 0; i < count; i += 1) {
    if (at + CENTRAL.size > end || view.getUint32(at, true) !== CENTRAL.signature) return BROKEN;
    const nameLength = view.getUint16(at + CENTRAL.nameLength, true);
    const nameAt = at + CENTRAL.size;
    if (nameAt + nameLength > end) return BROKEN;
    const dataAt = placeOfData(view, view.getUint32(at + CENTRAL.localOffset, true));
    const packedSize = view.getUint32(at + CENTRAL.packedSize, true);
    if (dataAt === null || dataAt + packedSize > end) return BROKEN;
    entries.push({
      name: strFromU8(bytes.subarray(nameAt, nameAt + nameLength)),
      method: view.getUint16(at + CENTRAL.method, true),
      isEncrypted: (view.getUint16(at + CENTRAL.flags, true) & ENCRYPTED) !== 0,
      checksum: view.getUint32(at + CENTRAL.checksum, true),
      packedSize,
      size: view.getUint32(at + CENTRAL.fullSize, true),
      dataAt,
    });
    at =
      nameAt +
      nameLength +
      view.getUint16(at + CENTRAL.extraLength, true) +
      view.getUint16(at + CENTRAL.commentLength, true);
  }
  return shareBytes(entries) ? BROKEN : ok(entries);
}

/** Where the directory's end is noted: at the end of the file, but for a comment. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  return null;
}

function placeOfData(view: DataView, local: number): number | null {
  if (local + LOCAL.size > view.byteLength) return null;
  if (view.getUint32(local, true) !== LOCAL.signature) return null;
  return (
    local +
    LOCAL.size +
    view.getUint16(local + LOCAL.nameLength, true) +
    view.getUint16(local + LOCAL.extraLength, true)
  );
}

function shareBytes(entries: readonly PackageEntry[]): boolean {
  const inOrder = [...entries].sort((a, b) => a.dataAt - b.dataAt);
  return inOrder.some((entry, i) => {
    const before = inOrder[i - 1];
    return before !== undefined && before.dataAt + before.packedSize > entry.dataAt;
  });
}
