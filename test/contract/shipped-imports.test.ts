import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../build/scripts/lib/paths.mjs';

// What is measured beside the program or checks it is installed next to what it is made of. Only the latter
// may go into it.

const LAYERS = ['shared', 'electron', 'renderer'];

/** Packages a source imports: the name without what is inside the package. */
function packagesIn(source: string): readonly string[] {
  const specifiers = source.matchAll(
    /\b(?:from|import|require)\s*\(?\s*['"]((?:@[\w-]+\/)?[a-z][\w.:-]*(?:\/[\w./-]+)?)['"]/gu,
  );
  return [...specifiers]
    .map(([, specifier = '']) => specifier)
    .filter((specifier) => !specifier.startsWith('node:'))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/'));
}

async function shippedSources(): Promise<readonly string[]> {
  const files = await Promise.all(
    LAYERS.map(async (layer) =>
      (await readdir(join(ROOT, layer), { recursive: true, withFileTypes: true })).filter(
        (entry) => entry.isFile() && /\.(?:ts|tsx|mjs|cjs)$/u.test(entry.name),
      ),
    ),
  );
  return files
    .flat()
    .filter(({ name, parentPath }) => !/\.test\.tsx?$/u.test(name) && !/testing/u.test(parentPath))
    .map(({ name, parentPath }) => join(parentPath, name));
}

it('finds the packages of imports in every form', () => {
  const source =
    "import a from 'one';\nimport 'two/inside';\nexport { b } from \"@scope/three/inside\";\n" +
    "const c = await import('four');\nimport d from './own.ts';\nimport e from 'node:fs';";
  expect(packagesIn(source)).toEqual(['one', 'two', '@scope/three', 'four']);
});

it('imports nothing into the program but its own dependencies and Electron', async () => {
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const allowed = new Set([...Object.keys(manifest.dependencies), 'electron']);
  const sources = await shippedSources();
  expect(sources.length).toBeGreaterThan(100);
  const foreign: string[] = [];
  for (const file of sources) {
    for (const name of packagesIn(await readFile(file, 'utf8'))) {
      if (!allowed.has(name)) foreign.push(`${file.slice(ROOT.length + 1)}: ${name}`);
    }
  }
  expect(foreign).toEqual([]);
});

it('has no editor among its dependencies that is only measured beside it', async () => {
  const { dependencies } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const rivals = Object.keys(dependencies).filter((name) => /tiptap|prosemirror|table/u.test(name));
  expect(rivals).toEqual([]);
});
