import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../scripts/lib/paths.mjs';
import { NODE_TARGET } from './targets.mjs';

/** What runs in Node: the main process, the export worker, the command line. */
const ENTRIES = {
  main: 'electron/main.ts',
  'export-worker': 'electron/export/export-worker.ts',
  'import-worker': 'electron/import/import-worker.ts',
  cli: 'electron/cli/main.ts',
};

/**
 * One build with three entries, so that they share chunks; what is imported dynamically loads late.
 * Every dependency is bundled: the package carries no node_modules.
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
export function mainConfig(outDir) {
  return {
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    resolve: { conditions: ['node', 'import', 'module', 'default'] },
    build: {
      outDir: join(outDir, 'main'),
      emptyOutDir: true,
      ssr: true,
      target: NODE_TARGET,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(ENTRIES).map(([name, file]) => [name, join(ROOT, file)]),
        ),
        external: ['electron', /^electron\//u, /^node:/u, ...builtinModules],
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  };
}
