import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Codec, PURE_CODEC } from '../../shared/package/codec.ts';
import { NATIVE_CODEC } from './native-codec.ts';

const TEXT = new TextEncoder().encode('報告'.repeat(1000));
const CODECS: readonly [string, Codec][] = [
  ['the runtime’s codec', NATIVE_CODEC],
  ['the pure codec', PURE_CODEC],
];

describe.each(CODECS)('%s', (_name, codec) => {
  it('unpacks what either codec packed, and has the same checksum', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        for (const [, other] of CODECS) {
          const unpacked = codec.inflate(other.deflate(bytes), bytes.length);
          expect(unpacked === null ? null : [...unpacked]).toEqual([...bytes]);
        }
        expect(codec.crc32(bytes)).toBe(PURE_CODEC.crc32(bytes));
      }),
    );
    expect(codec.crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('never gives the promised size for data that has more, and nothing for broken data', () => {
    const packed = codec.deflate(TEXT);
    const more = codec.inflate(packed, TEXT.length - 10);
    expect(more === null || more.length === TEXT.length - 9).toBe(true);
    expect(codec.inflate(new Uint8Array([7, 255, 255]), 100)).toBeNull();
  });
});
