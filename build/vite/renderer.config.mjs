import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { ROOT } from '../scripts/lib/paths.mjs';
import { CHROMIUM_TARGET } from './targets.mjs';

/**
 * The window's page. Relative addresses, every asset a file of its own and no polyfills, so that it runs
 * under a policy that allows neither inline scripts nor `data:` nor `eval`.
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export function rendererConfig(outDir) {
  return {
    configFile: false,
    root: join(ROOT, 'renderer'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    cacheDir: join(ROOT, 'node_modules', '.vite'),
    plugins: [react()],
    // The development server: for this machine only, and with the shared code in reach.
    server: { host: '127.0.0.1', fs: { allow: [ROOT] } },
    build: {
      outDir: join(outDir, 'renderer'),
      emptyOutDir: true,
      target: CHROMIUM_TARGET,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
    },
  };
}
