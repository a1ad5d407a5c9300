import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../../build/scripts/lib/paths.mjs';
import { call, type Session } from './cdp.ts';
import { until } from './electron.ts';
import { click } from './keys.ts';

/** What the floors hold: taken from the program's own page, so that both show the same. */
export interface Content {
  /** The live cell's paragraphs. */
  readonly cellHtml: string;
  /** Its outer width in CSS pixels. */
  readonly width: number;
  /** All rows as table rows, fixed wording and text at rest. */
  readonly rowsHtml: string;
  readonly characters: number;
}

/** Clicks into the middle of the report's longest cell and waits for its editor. */
export async function enterLongestCell(page: Session): Promise<void> {
  await until(page, `document.querySelector('.grid-writable .cell-text') !== null`);
  await page.evaluate(
    call(() => {
      const cells = [...document.querySelectorAll<HTMLElement>('.grid-writable .cell-text')];
      cells.sort((a, b) => (b.textContent?.length ?? 0) - (a.textContent?.length ?? 0));
      cells[0]?.setAttribute('data-bench', '');
      cells[0]?.closest('.grid-row')?.scrollIntoView({ block: 'start' });
    }),
  );
  // Rows out of sight have guessed heights: scroll again once the real ones are known.
  const at = (await until(
    page,
    call(async () => {
      const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      const cell = document.querySelector('[data-bench]');
      const blocks = [...(cell?.querySelectorAll('p') ?? [])];
      const middle = blocks[Math.floor(blocks.length / 2)];
      for (let i = 0; i < 4; i += 1) {
        middle?.scrollIntoView({ block: 'center' });
        await frame();
      }
      const box = middle?.getBoundingClientRect();
      return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + 12 };
    }),
  )) as { x: number; y: number };
  await click(page, at.x, at.y);
  await until(page, `document.activeElement?.classList.contains('cell-live') === true`);
}

/** Reads from the program's page what the floors are to hold. */
export async function readContent(page: Session): Promise<Content> {
  return (await page.evaluate(
    call(() => {
      const live = document.querySelector('.cell-live');
      const rows = [...document.querySelectorAll('.grid-row')].map((row) => {
        const cells = [...row.children].map((cell) => {
          const text = cell.querySelector('.cell-text');
          return `<td class="grid-cell">${(text ?? cell).innerHTML}</td>`;
        });
        return `<tr>${cells.join('')}</tr>`;
      });
      return {
        cellHtml: live?.innerHTML ?? '',
        width: live?.getBoundingClientRect().width ?? 0,
        rowsHtml: rows.join(''),
        characters: document.querySelector('.paper-sheet')?.textContent?.length ?? 0,
      };
    }),
  )) as Content;
}

/** Writes the two floors: the one cell, and the whole report as one editable table. */
export async function writeFloors(
  folder: string,
  { cellHtml, width, rowsHtml }: Content,
): Promise<{ readonly cell: string; readonly table: string }> {
  const css = await readFile(join(ROOT, 'renderer', 'features', 'paper', 'paper.css'), 'utf8');
  const base = 'body { margin: 0; } * { box-sizing: border-box; }';
  const page = (body: string): string =>
    `<!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>floor</title>` +
    `<style>${css}\n${base}</style></head><body>${body}</body></html>`;
  const scroll = (inside: string): string =>
    `<div class="paper-scroll" style="height: 100vh">` +
    `<article class="paper-sheet">${inside}</article></div>`;
  const cell = join(folder, 'cell.html');
  const table = join(folder, 'table.html');
  await writeFile(
    cell,
    page(
      scroll(
        `<div class="cell-text" data-floor contenteditable spellcheck="false" ` +
          `style="width: ${width}px">${cellHtml}</div>`,
      ),
    ),
  );
  await writeFile(
    table,
    page(
      scroll(
        `<table class="cell-text" data-floor contenteditable spellcheck="false" ` +
          `style="border-collapse: collapse; width: 100%">${rowsHtml}</table>`,
      ),
    ),
  );
  return { cell, table };
}

/** Puts the caret of a floor into the same text as the program's. */
export async function enterFloor(page: Session): Promise<void> {
  await until(page, `document.querySelector('[data-floor]') !== null`);
  await page.evaluate(
    call(() => {
      const floor = document.querySelector<HTMLElement>('[data-floor]');
      const cells = [...document.querySelectorAll('td')].sort(
        (a, b) => (b.textContent?.length ?? 0) - (a.textContent?.length ?? 0),
      );
      const blocks = [...((cells[0] ?? floor)?.querySelectorAll('p') ?? [])];
      const middle = blocks[Math.floor(blocks.length / 2)];
      const walker = document.createTreeWalker(middle ?? document.body, NodeFilter.SHOW_TEXT);
      const text = walker.nextNode();
      middle?.scrollIntoView({ block: 'center' });
      floor?.focus({ preventScroll: true });
      if (text !== null)
        getSelection()?.collapse(text, Math.floor((text.nodeValue ?? '').length / 2));
    }),
  );
}
