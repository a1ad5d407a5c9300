import { err, ok, type Result } from '../model/result.ts';
import { type Codec, PURE_CODEC } from './codec.ts';
import { type PackageEntry, readDirectory } from './zip-directory.ts';

/** How much is read of a package that may come from anywhere. */
export interface PackageLimits {
  /** Of the package itself. */
  readonly packageBytes: number;
  readonly entries: number;
  /** Of one part, unpacked. */
  readonly partBytes: number;
  /** Of all parts that are unpacked together. */
  readonly totalBytes: number;
  /** How many times larger a part may be than what it was packed into, when it is larger than a megabyte. */
  readonly ratio: number;
}

/** A hundred times what the biggest report makes. Deflate reaches about 1,030 to 1; an empty form some 100 to 1. */
export const PACKAGE_LIMITS: PackageLimits = {
  packageBytes: 128 * 1024 * 1024,
  entries: 10_000,
  partBytes: 256 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  ratio: 600,
};

/** Below this a part is harmless, however well it was packed. */
const HARMLESS_BYTES = 1024 * 1024;

/** Why a package is not read. */
export type PackageFault =
  /** No zip file, or one that was cut off or is damaged. */
  | { readonly code: 'not-package' }
  /** An old Office file, or one behind a password: both are the same kind of file, with another name. */
  | { readonly code: 'compound-file'; readonly isEncrypted: boolean }
  | { readonly code: 'encrypted' }
  | { readonly code: 'too-large' }
  | { readonly code: 'too-many-parts' }
  /** A part that unpacks into far more than any document does. */
  | { readonly code: 'bomb' }
  /** Two parts of one name, or a name that points out of the package. */
  | { readonly code: 'bad-name'; readonly name: string };

/** The parts of a package, unpacked when they are asked for. */
export interface Package {
  /** In the order of the directory. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** Unpacked size as the directory says; 0 for a part that is not there. */
  readonly sizeOf: (name: string) => number;
  /** Null when there is no such part. */
  readonly read: (name: string) => Result<Uint8Array | null, PackageFault>;
}

/** The first bytes of Microsoft's compound files ([MS-CFB] 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Opens a zip package of unknown origin. Nothing is unpacked before it is asked for, nothing is believed of sizes
 * but checked while unpacking, and nothing is ever written anywhere.
 */
export function openPackage(
  bytes: Uint8Array,
  limits: PackageLimits = PACKAGE_LIMITS,
  codec: Codec = PURE_CODEC,
): Result<Package, PackageFault> {
  if (COMPOUND.every((byte, i) => bytes[i] === byte)) {
    return err({ code: 'compound-file', isEncrypted: holdsUtf16(bytes, 'EncryptedPackage') });
  }
  if (bytes.length > limits.packageBytes) return err({ code: 'too-large' });
  const listed = readDirectory(bytes, limits.entries);
  if (!listed.ok) return listed;
  const entries = new Map<string, PackageEntry>();
  const folded = new Set<string>();
  for (const entry of listed.value) {
    const { name } = entry;
    // Names of parts are the same whatever their capitals (ISO/IEC 29500-2, 6.2.2.3).
    const key = name.toLowerCase();
    if (isOutside(name) || folded.has(key)) return err({ code: 'bad-name', name });
    if (entry.isEncrypted) return err({ code: 'encrypted' });
    folded.add(key);
    entries.set(name, entry);
  }
  let total = 0;
  return ok({
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    sizeOf: (name) => entries.get(name)?.size ?? 0,
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return ok(null);
      if (entry.size > limits.partBytes) return err({ code: 'too-large' });
      if (entry.size > HARMLESS_BYTES && entry.size > entry.packedSize * limits.ratio) {
        return err({ code: 'bomb' });
      }
      total += entry.size;
      if (total > limits.totalBytes) return err({ code: 'too-large' });
      return unpack(bytes, entry, codec);
    },
  });
}

function isOutside(name: string): boolean {
  return (
    name.startsWith('/') ||
    /[\\:\p{Cc}]/u.test(name) ||
    name.split('/').some((piece) => piece === '..' || piece === '.')
  );
}

/** Whether bytes hold a name as Windows writes names. */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  const last = Math.min(bytes.length, 4 * 1024 * 1024) - wanted.length;
  for (let at = 0; at <= last; at += 1) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

const METHOD = { stored: 0, deflated: 8 } as const;

/** One part, which must be as large as the directory says, and have the same checksum. */
function unpack(
  bytes: Uint8Array,
  entry: PackageEntry,
  codec: Codec,
): Result<Uint8Array, PackageFault> {
  const { dataAt, packedSize, size, method, checksum } = entry;
  const packed = bytes.subarray(dataAt, dataAt + packedSize);
  const unpacked = method === METHOD.stored ? packed : codec.inflate(packed, size);
  if (method !== METHOD.stored && method !== METHOD.deflated) return err({ code: 'not-package' });
  if (unpacked === null || unpacked.length !== size || codec.crc32(unpacked) !== checksum) {
    return err({ code: 'not-package' });
  }
  return ok(unpacked);
}
