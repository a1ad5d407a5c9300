import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '../../shared/package/codec.ts';

/** Node's own zlib: several times as quick as script, above all the first time. */
export const NATIVE_CODEC: Codec = {
  deflate: (bytes) => deflateRawSync(bytes, { level: 6 }),
  inflate: (packed, size) => {
    try {
      return inflateRawSync(packed, { maxOutputLength: size + 1 });
    } catch (error) {
      // Broken data (Z_…), or more of it than was promised.
      if (error instanceof Error && 'code' in error) return null;
      throw error;
    }
  },
  crc32: (bytes) => crc32(bytes),
};
