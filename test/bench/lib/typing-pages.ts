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
  /** Where it begins on the sheet that scrolls, from the pane's own corner; CSS pixels. */
  readonly place: { readonly left: number; readonly top: number };
  /** All rows as table rows, fixed wording and text at rest. */
  readonly rowsHtml: string;
  readonly characters: number;
  /** The text before the caret in its paragraph. */
  readonly beforeCaret: string;
}

/** Which cell is typed in: the longest one, or one of a usual length near a share of the report's rows. */
export type Place = 'longest' | number;

/** The rows of a large report are drawn one after another. */
export const ALL_DRAWN = `document.querySelector('.grid-writable .cell-text') !== null && document.querySelector('[data-waiting]') === null`;

/** Clicks into the middle of a cell of the program's report and waits for its editor. */
export async function enterCell(page: Session, place: Place): Promise<void> {
  await until(page, ALL_DRAWN);
  await page.evaluate(call(markCell, '.grid-writable .cell-text', place, USUAL_LENGTH));
  const at = await centred(page, '[data-bench]');
  await click(page, at.x, at.y);
  await until(page, `document.activeElement?.classList.contains('cell-live') === true`);
  await until(
    page,
    `document.activeElement?.closest('[data-bench]') !== null || document.querySelector('[data-bench]') === null`,
  );
}

/** Scrolls a cell's middle paragraph into the middle of the window and gives a point in it. */
export async function centred(page: Session, selector: string): Promise<{ x: number; y: number }> {
  // Rows out of sight have guessed heights: scroll again once the real ones are known.
  return (await until(
    page,
    call(async (wanted) => {
      const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
      const cell = document.querySelector(wanted);
      const blocks = [...(cell?.querySelectorAll('p') ?? [])];
      const middle = blocks[Math.floor(blocks.length / 2)];
      for (let i = 0; i < 4; i += 1) {
        middle?.scrollIntoView({ block: 'center' });
        await frame();
      }
      const box = middle?.getBoundingClientRect();
      return box === undefined ? null : { x: box.left + box.width / 2, y: box.top + 12 };
    }, selector),
  )) as { x: number; y: number };
}

/** Which cell of the program's page is typed in: its row among all rows and its place in the row. */
export async function enteredPlace(page: Session): Promise<{ row: number; cell: number }> {
  return (await page.evaluate(
    call(() => {
      const row = document.activeElement?.closest('.grid-row') ?? null;
      const cell = document.activeElement?.closest('.grid-cell') ?? null;
      return {
        row: row === null ? -1 : [...document.querySelectorAll('.grid-row')].indexOf(row),
        cell: row === null || cell === null ? -1 : [...row.children].indexOf(cell),
      };
    }),
  )) as { row: number; cell: number };
}

/** Reads from the program's page what the floors are to hold. */
export async function readContent(page: Session): Promise<Content> {
  const read = (await page.evaluate(
    call(() => {
      const live = document.querySelector('.cell-live');
      const rows = [...document.querySelectorAll('.grid-row')].map((row) => {
        const cells = [...row.children].map((cell) => {
          const text = cell.querySelector('.cell-text');
          const mark = text === null ? '' : ' data-writable';
          return `<td class="grid-cell"${mark}>${(text ?? cell).innerHTML}</td>`;
        });
        return `<tr>${cells.join('')}</tr>`;
      });
      const box = live?.getBoundingClientRect();
      const pane = live?.closest('.paper-scroll') ?? null;
      const corner = pane?.getBoundingClientRect();
      return {
        cellHtml: live?.innerHTML ?? '',
        width: box?.width ?? 0,
        place: {
          left: (box?.left ?? 0) - (corner?.left ?? 0) + (pane?.scrollLeft ?? 0),
          top: (box?.top ?? 0) - (corner?.top ?? 0) + (pane?.scrollTop ?? 0),
        },
        rowsHtml: rows.join(''),
        characters: document.querySelector('.paper-sheet')?.textContent?.length ?? 0,
      };
    }),
  )) as Omit<Content, 'beforeCaret'>;
  const beforeCaret = await page.evaluate(call(textBeforeCaret));
  return { ...read, beforeCaret: String(beforeCaret) };
}

/** Writes the floors: the one cell, the same without the browser's mark of the focus, the whole report as one editable table, and the same table only to be read. */
export async function writeFloors(
  folder: string,
  { cellHtml, width, place, rowsHtml }: Content,
): Promise<Record<'cell' | 'ringless' | 'table' | 'still', string>> {
  const css = await readFile(join(ROOT, 'renderer', 'features', 'paper', 'paper.css'), 'utf8');
  const base = 'body { margin: 0; } * { box-sizing: border-box; }';
  const page = (body: string): string =>
    `<!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>floor</title>` +
    `<style>${css}\n${base}</style></head><body>${body}</body></html>`;
  const scroll = (inside: string, pane = '', sheet = ''): string =>
    `<div class="paper-scroll" style="height: 100vh; ${pane}">` +
    `<article class="paper-sheet" style="${sheet}">${inside}</article></div>`;
  // Where it is in the program: a screen is painted in squares, and a line is in one of them or in two.
  const there = `margin: 0; width: auto; padding: ${place.top}px 0 96px ${place.left}px`;
  const cell = join(folder, 'cell.html');
  const ringless = join(folder, 'ringless.html');
  const table = join(folder, 'table.html');
  const still = join(folder, 'still.html');
  const cellWith = (style: string): string =>
    page(
      scroll(
        `<div class="cell-text" data-floor contenteditable spellcheck="false" ` +
          `style="width: ${width}px${style}">${cellHtml}</div>`,
        'padding: 0',
        there,
      ),
    );
  await writeFile(cell, cellWith(''));
  await writeFile(ringless, cellWith('; outline: none'));
  const wholeTable = (editable: string): string =>
    page(
      scroll(
        `<table class="cell-text" ${editable} ` +
          `style="border-collapse: collapse; width: 100%">${rowsHtml}</table>`,
      ),
    );
  await writeFile(table, wholeTable('data-floor contenteditable spellcheck="false"'));
  await writeFile(still, wholeTable(''));
  return { cell, ringless, table, still };
}

/** Characters of a result cell in a report with 600 for each row. */
const USUAL_LENGTH = 600;

/**
 * Runs in the page: marks the cell that is typed in and scrolls to it. Near a place means within the tenth of
 * all cells around it: a report of 50 rows and one of 500 both have a cell of about the usual length there.
 */
function markCell(selector: string, place: 'longest' | number, usual: number): void {
  document.querySelector('[data-bench]')?.removeAttribute('data-bench');
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const length = (cell: HTMLElement): number => cell.textContent?.length ?? 0;
  const tenth = Math.ceil(all.length / 10);
  const from = place === 'longest' ? 0 : Math.round((all.length - tenth) * place);
  const near = place === 'longest' ? all : all.slice(from, from + tenth);
  near.sort((a, b) =>
    place === 'longest'
      ? length(b) - length(a)
      : Math.abs(length(a) - usual) - Math.abs(length(b) - usual),
  );
  near[0]?.setAttribute('data-bench', '');
  near[0]?.scrollIntoView({ block: 'start' });
}

/**
 * Clicks into a floor's cell where the program's was clicked, and sees to it that the caret stands before the same
 * character: a letter in the first line of a long paragraph moves all its lines, one in the last line only that.
 */
export async function enterFloor(page: Session, { beforeCaret }: Content): Promise<void> {
  await until(page, `document.querySelector('[data-floor]') !== null`);
  const at = await centred(page, '[data-floor]');
  await click(page, at.x, at.y);
  await until(page, `${call(textBeforeCaret)} === ${JSON.stringify(beforeCaret)}`);
}

/** The same in the whole report as one table, whose columns are a little narrower or wider. */
export async function enterTable(page: Session, place: Place): Promise<void> {
  await until(page, `document.querySelector('[data-floor]') !== null`);
  await page.evaluate(call(markCell, 'td[data-writable]', place, USUAL_LENGTH));
  const at = await centred(page, '[data-bench]');
  await click(page, at.x, at.y);
  await until(
    page,
    `document.querySelector('[data-bench]')?.contains(getSelection()?.anchorNode ?? null) === true`,
  );
}

/** Runs in the page: what stands before the caret in its paragraph. */
function textBeforeCaret(): string | null {
  const caret = getSelection();
  const node = caret?.anchorNode ?? null;
  const block = (node instanceof Element ? node : (node?.parentElement ?? null))?.closest('p');
  if (caret === null || node === null || block === null || block === undefined) return null;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, caret.anchorOffset);
  return before.toString();
}
