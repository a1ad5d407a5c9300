import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findTexts } from '../../shared/texts/find.ts';
import { generateReport } from '../fixtures/generate-report.ts';
import { call } from './lib/cdp.ts';
import { PROGRAM, until } from './lib/electron.ts';
import { WATCH } from './lib/first-caret.ts';
import { type FloorWorker, startFloors } from './lib/floor-worker.ts';
import { pressWithControl } from './lib/keys.ts';
import { openFromList } from './lib/open-from-list.ts';
import { type Comparison, compare, type Line, limited, type PartResult } from './lib/result.ts';
import { SIZES } from './lib/sizes.ts';
import { openTyping, subjectOf } from './lib/subject.ts';
import { enterCell } from './lib/typing-pages.ts';
import { benchMemory } from './memory.ts';
import {
  benchScaleTyping,
  type Figures,
  type Files,
  type ScaleOptions,
  SIZE_NAMES,
  type Size,
} from './scale-typing.ts';
import { benchScroll } from './scroll.ts';

/**
 * What a report ten times as large costs: the same keys at its start, middle and end as in a usual one; opening it;
 * replacing in all of it and undoing that; scrolling it; the memory it takes.
 */
export async function benchScale(options: ScaleOptions): Promise<PartResult> {
  const { folder } = options;
  const files = {
    small: join(folder, 'scale-small.json'),
    large: join(folder, 'scale-large.json'),
  };
  for (const size of SIZE_NAMES) {
    const report = generateReport({ ...SIZES[size], seed: 1 });
    await writeFile(files[size], JSON.stringify(report));
  }
  const typed = await benchScaleTyping(options, files);
  const opened = await opening(options, files);
  const replaced = await replacing(options, files.large);
  const scrolled = await benchScroll(folder, files.large, Math.ceil(options.rounds / 4));
  const held = await benchMemory(folder);
  return {
    lines: [...typed.lines, ...opened.lines],
    limited: [...(replaced.limited ?? []), ...scrolled.limited, ...held.limited],
    notes: ['500 rows with 300,000 characters against 50 rows with 30,000'],
    data: {
      typing: typed.data,
      opening: opened.data,
      replacing: replaced.data,
      scrolling: scrolled.data,
      memory: held.data,
    },
  };
}

/** How often each report is opened, in a program started anew. */
const OPENINGS = 7;

async function opening({ folder }: ScaleOptions, files: Files): Promise<Figures> {
  const opens: Record<Size, number[]> = { small: [], large: [] };
  const reads: Record<Size, number[]> = { small: [], large: [] };
  const floors = await startFloors();
  try {
    for (let i = 0; i < OPENINGS; i += 1) {
      for (const size of SIZE_NAMES) {
        opens[size].push(await openOnce(join(folder, `open-${size}`), `${i}`, files[size]));
        reads[size].push(await floors.ask({ kind: 'read', report: files[size] }));
      }
    }
  } finally {
    await floors.stop();
  }
  const line = (what: string, values: readonly number[], rest: Partial<Comparison>): Line =>
    compare({ what, values, floors: opens.small, floorName: '50 rows', ...rest });
  const openings = 'open from the start page to caret, 500 rows';
  // Ten times the file takes ten times as long to read, whatever is done with it.
  const besideReading = opens.large.map((open, i) => open - (reads.large[i] ?? 0));
  return {
    lines: [
      line(openings, opens.large, {}),
      line(`${openings}, less reading the file`, besideReading, { target: 1.5 }),
    ],
    data: { opens, reads },
  };
}

/** Opens a report that lies alone in its folder. */
async function openOnce(folder: string, profile: string, file: string): Promise<number> {
  const reports = join(folder, 'reports');
  await mkdir(reports, { recursive: true });
  await copyFile(file, join(reports, 'report.json'));
  const running = await openTyping({
    folder: PROGRAM,
    args: [`--reports-folder=${reports}`],
    // A new profile each time: one that knows the report would offer it twice.
    profile: join(folder, profile),
    switches: WATCH,
  });
  try {
    return await openFromList(running.page);
  } finally {
    await running.stop();
  }
}

/** A word that stands in every second sentence. */
const NEEDLE = '件';
const REPLACEMENT = '案';

async function replacing(
  { folder }: ScaleOptions,
  file: string,
): Promise<Pick<PartResult, 'limited' | 'data'>> {
  const functions: number[] = [];
  for (let i = 0; i < 3; i += 1) functions.push(await replaceOnce(file));
  const inPage: { replace: number; undo: number }[] = [];
  for (let i = 0; i < 3; i += 1)
    inPage.push(await replaceInPage(join(folder, `replace-${i}`), file));
  const replaced = inPage.map(({ replace }) => replace);
  const undone = inPage.map(({ undo }) => undo);
  return {
    limited: [
      limited('find and replace all in 300,000 characters, the functions alone', functions, 200),
      limited('replace all, key to end of frame task, 300,000 characters', replaced, 200),
      limited('undo of it, key to end of frame task', undone, 200),
    ],
    data: { functions, inPage },
  };
}

async function replaceOnce(report: string): Promise<number> {
  const floors: FloorWorker = await startFloors();
  try {
    return await floors.ask({
      kind: 'replace',
      report,
      needle: NEEDLE,
      replacement: REPLACEMENT,
    });
  } finally {
    await floors.stop();
  }
}

/** Through the bar, as somebody does it; measured from the last key. */
async function replaceInPage(
  profile: string,
  file: string,
): Promise<{ replace: number; undo: number }> {
  const running = await openTyping({ folder: PROGRAM, args: [file], profile });
  try {
    const { page } = running;
    await enterCell(page, 0);
    const { meter } = await subjectOf(running);
    await pressWithControl(page, 'h');
    await until(page, focusIn(findTexts.needle));
    await page.send('Input.insertText', { text: NEEDLE });
    await until(page, focusIn(findTexts.replacement));
    await page.send('Input.insertText', { text: REPLACEMENT });
    await until(page, pushButton(`${findTexts.replaceAll}$`));
    await until(page, focusButton(findTexts.replaceChosen(0).replaceAll(/[\d]+/gu, '[\\d,]+')));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' };
    const { painted: replace } = await meter.sample(() =>
      page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter }),
    );
    await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const count = call(
      (needle) => document.querySelector('.paper-sheet')?.textContent?.split(needle).length ?? 0,
      REPLACEMENT,
    );
    const after = Number(await page.evaluate(count));
    const { painted: undo } = await meter.sample(() => pressWithControl(page, 'z'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const undone = Number(await page.evaluate(count));
    if (undone >= after) throw new Error(`Nothing was undone: ${after} and ${undone} places.`);
    return { replace, undo };
  } finally {
    await running.stop();
  }
}

/** Puts the focus into a field of the bar by its name. */
function focusIn(name: string): string {
  return call((label) => {
    const field = document.querySelector<HTMLElement>(`search [aria-label="${label}"]`);
    field?.focus();
    return field !== null;
  }, name);
}

function focusButton(pattern: string): string {
  return call((text) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('search button')];
    const button = buttons.find((one) => new RegExp(text, 'u').test(one.textContent ?? ''));
    button?.focus();
    return button !== undefined;
  }, pattern);
}

function pushButton(pattern: string): string {
  return call((text) => {
    const buttons = [...document.querySelectorAll<HTMLElement>('search button')];
    const button = buttons.find((one) => new RegExp(text, 'u').test(one.textContent ?? ''));
    button?.click();
    return button !== undefined;
  }, pattern);
}
