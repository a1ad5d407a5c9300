import { describe, expect, it } from 'vitest';
import { missingLibraries, packagesOf } from './system-libraries.mjs';

describe('missing system libraries', () => {
  it('are those that ldd did not find', () => {
    const output =
      '\tlibdl.so.2 => /lib/libdl.so.2 (0x1)\n\tlibnss3.so => not found\n\tlibgbm.so.1 => not found\n';
    expect(missingLibraries(output)).toEqual(['libnss3.so', 'libgbm.so.1']);
  });

  it('are named as packages, each once', () => {
    const libraries = ['libnss3.so', 'libnssutil3.so', 'libasound.so.2'];
    expect([...packagesOf(libraries)]).toEqual(['libnss3', 'libasound2']);
  });

  it('leave out the one that comes with Electron itself', () => {
    expect([...packagesOf(['libffmpeg.so'])]).toEqual([]);
  });

  it('are named as they are when no package is known for them', () => {
    expect(() => packagesOf(['libstrange.so.1'])).toThrow('Electron needs libstrange.so.1');
  });
});
