import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OUT, ROOT } from '../../../build/scripts/lib/paths.mjs';
import { CHROMIUM_TARGET } from '../../../build/vite/targets.mjs';
import { call, type Session } from './cdp.ts';
import { until } from './electron.ts';
import { click } from './keys.ts';
import { centred } from './typing-pages.ts';

/** The editors the program is measured beside, each with the whole report in one table. */
export const RIVALS = ['tiptap', 'lexical'] as const;
export type Rival = (typeof RIVALS)[number];

const BUILT = join(OUT, 'bench', 'rivals');

/** Bundles the rivals' pages as the program's own page is bundled: minified, the editors' production code. */
export async function buildRivals(): Promise<void> {
  const { build } = await import('vite');
  for (const rival of RIVALS) {
    await build({
      configFile: false,
      root: ROOT,
      mode: 'production',
      logLevel: 'warn',
      publicDir: false,
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: join(BUILT, rival),
        target: CHROMIUM_TARGET,
        minify: true,
        reportCompressedSize: false,
        // One plain script: a page of a file may not load modules.
        lib: {
          entry: join(ROOT, 'test', 'bench', 'rivals', `${rival}.ts`),
          formats: ['iife'],
          name: 'rival',
          fileName: () => 'rival.js',
        },
      },
    });
  }
}

/** Writes a rival's page with these rows (see `Content.rowsHtml`), in the look the floors have. */
export async function writeRival(folder: string, rival: Rival, rowsHtml: string): Promise<string> {
  const css = await readFile(join(ROOT, 'renderer', 'features', 'paper', 'paper.css'), 'utf8');
  const table =
    '#editor table { border-collapse: collapse; inline-size: 100%; table-layout: fixed; }' +
    ' #editor td { border: 1px solid; padding: 2px 5px; vertical-align: top; }';
  const page = join(folder, `${rival}.html`);
  await copyFile(join(BUILT, rival, 'rival.js'), join(folder, `${rival}.js`));
  await writeFile(
    page,
    '<!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>rival</title>' +
      `<style>${css}\nbody { margin: 0; } * { box-sizing: border-box; } ${table}</style></head><body>` +
      '<div class="paper-scroll" style="height: 100vh"><article class="paper-sheet">' +
      '<div id="editor"></div></article></div>' +
      `<template id="content"><table><tbody>${plainRows(rowsHtml)}</tbody></table></template>` +
      `<script src="${rival}.js"></script></body></html>`,
  );
  return page;
}

/** Rows with nothing but paragraphs and bold text: what every editor takes in as it is. */
function plainRows(rowsHtml: string): string {
  return rowsHtml
    .replace(/<br[^>]*>/gu, '')
    .replace(/<span class="[^"]*mark-bold[^"]*">([^<]*)<\/span>/gu, '<strong>$1</strong>')
    .replace(/<\/?(?:span|div|button)[^>]*>/gu, '')
    .replace(/<p [^>]*>/gu, '<p>');
}

/** Clicks into the middle of the same cell that is typed in on the program's page. */
export async function enterRival(
  page: Session,
  { row, cell }: { readonly row: number; readonly cell: number },
): Promise<void> {
  // By its place and not by a mark: the editors watch the elements they made.
  const cellSelector = `#editor tr:nth-of-type(${row + 1}) > td:nth-of-type(${cell + 1})`;
  await until(page, `document.querySelector('${cellSelector}') !== null`, 120_000);
  const at = await centred(page, cellSelector);
  await click(page, at.x, at.y);
  const hasCaret = call(
    (selector) =>
      document.querySelector(selector)?.contains(getSelection()?.anchorNode ?? null) ?? false,
    cellSelector,
  );
  await until(page, hasCaret);
}
