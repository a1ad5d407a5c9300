import { expect, it } from 'vitest';
import { readImageHeader } from './image-header.ts';

const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(24);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};
/** SOI, an APP1 segment of 6 bytes, a fill byte, SOF2 of 600 × 300. */
const jpeg = [
  0xff, 0xd8, 0xff, 0xe1, 0, 6, 1, 2, 3, 4, 0xff, 0xff, 0xc2, 0, 17, 8, 0x01, 0x2c, 0x02, 0x58, 3,
];

it.each<readonly [string, Uint8Array, unknown]>([
  ['a PNG', png(640, 480), { mime: 'image/png', width: 640, height: 480 }],
  [
    'a PNG that claims a lot',
    png(60_000, 60_000),
    { mime: 'image/png', width: 60_000, height: 60_000 },
  ],
  ['a PNG of no size', png(0, 10), null],
  ['a JPEG', new Uint8Array(jpeg), { mime: 'image/jpeg', width: 600, height: 300 }],
  ['a JPEG that is cut off', new Uint8Array(jpeg.slice(0, 12)), null],
  [
    'a JPEG whose segments lie',
    new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0, 0, 0, 0, 0, 0]),
    null,
  ],
  ['text', new TextEncoder().encode('GIF89a, no image of ours'), null],
  ['nothing', new Uint8Array(), null],
])('%s', (_name, bytes, header) => {
  expect(readImageHeader(bytes)).toEqual(header);
});
