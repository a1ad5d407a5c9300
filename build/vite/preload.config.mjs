import { join } from 'node:path';
import { ROOT } from '../scripts/lib/paths.mjs';
import { CHROMIUM_TARGET } from './targets.mjs';

/**
 * One CommonJS file: a sandboxed preload script can load neither modules nor neighbours.
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export function preloadConfig(outDir) {
  return {
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: join(outDir, 'preload'),
      emptyOutDir: true,
      target: CHROMIUM_TARGET,
      minify: false,
      modulePreload: false,
      lib: {
        entry: join(ROOT, 'electron/preload/preload.ts'),
        formats: ['cjs'],
        fileName: () => 'preload.cjs',
      },
      rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
    },
  };
}
