import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixZipTimes } from './zip-times.ts';

const zipAt = (mtime: string) =>
  zipSync({ 'a.xml': strToU8('<a/>'), 'folder/字.xml': strToU8('<b/>') }, { mtime });

describe('the times in a zip file', () => {
  it('are the same whenever it was made, and the files are still all there', () => {
    const [early, late] = [zipAt('2020-01-02T03:04:05'), zipAt('2026-11-12T13:14:15')];
    expect(early).not.toEqual(late);
    fixZipTimes(early);
    fixZipTimes(late);
    expect(early).toEqual(late);
    expect(Object.keys(unzipSync(early))).toEqual(['a.xml', 'folder/字.xml']);
  });

  it('are not looked for in anything else', () => {
    expect(() => fixZipTimes(new Uint8Array(30))).toThrow('not a zip file');
  });
});
