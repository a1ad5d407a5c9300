import { deflateSync, inflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/**
 * How the parts of a package are packed and unpacked (DEFLATE, RFC 1951). Handed in, like the clock: a runtime
 * has it in machine code, which an export can do without but is much quicker with.
 */
export interface Codec {
  /** Same bytes, same result, as long as it is the same codec of the same runtime. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /**
   * Null for data that is broken. Never more than one byte beyond the promised size: what does not keep to it is
   * seen, and cannot fill the memory.
   */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array | null;
  /** The checksum that zip files keep of each part (PKWARE .ZIP File Format Specification 4.4.7). */
  readonly crc32: (bytes: Uint8Array) => number;
}

/** Everywhere the same, and there without any runtime. */
export const PURE_CODEC: Codec = {
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  inflate: (packed, size) => {
    try {
      return inflateSync(packed, { out: new Uint8Array(size + 1) });
    } catch (error) {
      // What fflate throws on broken data.
      if (error instanceof Error) return null;
      throw error;
    }
  },
  crc32,
};
