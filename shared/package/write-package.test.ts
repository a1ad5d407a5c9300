import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PURE_CODEC } from './codec.ts';
import { openPackage } from './read-package.ts';
import { type PackagePart, writePackage } from './write-package.ts';

const PARTS: readonly PackagePart[] = [
  { path: 'mimetype', content: 'application/x', isStored: true },
  { path: 'word/document.xml', content: '<w>報告</w>'.repeat(100) },
  { path: 'media/圖.png', content: new Uint8Array([1, 2, 3, 255]), isStored: true },
  { path: 'empty.xml', content: '' },
];

describe('a written package', () => {
  it('holds its parts in their order, as this reader and another read them', () => {
    const bytes = writePackage(PARTS, PURE_CODEC);
    const opened = openPackage(bytes);
    if (!opened.ok) throw new Error(opened.error.code);
    const expected = PARTS.map(({ path, content }): [string, Uint8Array] => [
      path,
      typeof content === 'string' ? strToU8(content) : content,
    ]);
    expect(opened.value.names).toEqual(PARTS.map(({ path }) => path));
    expect(expected.map(([path]) => opened.value.read(path))).toEqual(
      expected.map(([, value]) => ({ ok: true, value })),
    );
    expect(unzipSync(bytes)).toEqual(Object.fromEntries(expected));
  });

  it('has no room and no time in it: the type of an OpenDocument text stands at byte 38', () => {
    const bytes = writePackage(PARTS, PURE_CODEC);
    expect(bytes).toEqual(writePackage(PARTS, PURE_CODEC));
    expect(new TextDecoder().decode(bytes.subarray(30, 51))).toBe('mimetypeapplication/x');
  });

  it('may be empty', () => {
    const opened = openPackage(writePackage([], PURE_CODEC));
    expect(opened.ok && opened.value.names).toEqual([]);
  });
});
