import { strToU8 } from 'fflate';
import type { Codec } from './codec.ts';

/** One part of a package that is written. */
export interface PackagePart {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** For what is compressed already, and what must be readable as it is. */
  readonly isStored?: boolean;
}

// Sizes of zip records in bytes. Source: PKWARE .ZIP File Format Specification 6.3, sections 4.3.7, 4.3.12, 4.3.16.
const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const CENTRAL = { signature: 0x02014b50, size: 46 } as const;
const END = { signature: 0x06054b50, size: 22 } as const;

/** Version 2.0: the first that knows DEFLATE (4.4.3.2). */
const VERSION = 20;
/** Names are UTF-8 (4.4.4, bit 11). */
const UTF8_NAMES = 0x0800;
const METHOD = { stored: 0, deflated: 8 } as const;
/** 1980-01-01 00:00, the first moment a zip file can name, as DOS date and time in one number. */
const EPOCH = 0x00210000;

interface Entry {
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
  readonly at: number;
  /** What stands in the directory and before the part alike: 26 bytes from the version on (4.4). */
  readonly head: Uint8Array;
}

/** A zip package with its parts in this order and no times in it: same parts and codec, same bytes. */
export function writePackage(parts: readonly PackagePart[], codec: Codec): Uint8Array<ArrayBuffer> {
  const entries: Entry[] = [];
  let directoryAt = 0;
  let directorySize = 0;
  for (const { path, content, isStored } of parts) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    const packed = isStored === true ? bytes : codec.deflate(bytes);
    const name = strToU8(path);
    const head = headOf({
      flags: name.length === path.length ? 0 : UTF8_NAMES,
      method: isStored === true ? METHOD.stored : METHOD.deflated,
      checksum: codec.crc32(bytes),
      packedSize: packed.length,
      size: bytes.length,
      nameLength: name.length,
    });
    entries.push({ name, packed, at: directoryAt, head });
    directoryAt += LOCAL.size + name.length + packed.length;
    directorySize += CENTRAL.size + name.length;
  }
  const zip = new Uint8Array(directoryAt + directorySize + END.size);
  const view = new DataView(zip.buffer);
  let at = directoryAt;
  for (const { name, packed, at: partAt, head } of entries) {
    view.setUint32(partAt, LOCAL.signature, true);
    zip.set(head, partAt + 4);
    zip.set(name, partAt + LOCAL.size);
    zip.set(packed, partAt + LOCAL.size + name.length);
    view.setUint32(at, CENTRAL.signature, true);
    view.setUint16(at + 4, VERSION, true);
    zip.set(head, at + 6);
    view.setUint32(at + 42, partAt, true);
    zip.set(name, at + CENTRAL.size);
    at += CENTRAL.size + name.length;
  }
  view.setUint32(at, END.signature, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, directoryAt, true);
  return zip;
}

interface Head {
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly nameLength: number;
}

function headOf({ flags, method, checksum, packedSize, size, nameLength }: Head): Uint8Array {
  const head = new Uint8Array(26);
  const view = new DataView(head.buffer);
  view.setUint16(0, VERSION, true);
  view.setUint16(2, flags, true);
  view.setUint16(4, method, true);
  view.setUint32(6, EPOCH, true);
  view.setUint32(10, checksum, true);
  view.setUint32(14, packedSize, true);
  view.setUint32(18, size, true);
  view.setUint16(22, nameLength, true);
  return head;
}
