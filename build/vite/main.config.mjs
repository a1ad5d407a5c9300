import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../scripts/lib/paths.mjs';
import { NODE_TARGET } from './targets.mjs';

/** What runs in Node: the main process, the export worker, the command line. */
export const MAIN_ENTRIES = {
  main: 'electron/main.ts',
  'docx-worker': 'electron/export/docx-worker.ts',
  cli: 'electron/cli/main.ts',
};

/** Entries without which there is no program at all. */
const REQUIRED = ['main', 'docx-worker', 'cli'];

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
        input: entries(),
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

function entries() {
  const all = Object.entries(MAIN_ENTRIES);
  const missing = all.filter(
    ([name, file]) => REQUIRED.includes(name) && !existsSync(join(ROOT, file)),
  );
  for (const [name, file] of missing) console.warn(`  no ${file}: ${name} is left out`);
  return Object.fromEntries(
    all.filter((entry) => !missing.includes(entry)).map(([name, file]) => [name, join(ROOT, file)]),
  );
}
