import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BARE_WINDOW, PROGRAM, type Running, runElectron } from './lib/electron.ts';
import { COMPOSITION, commit, compose, pressLetter, releaseLetter } from './lib/keys.ts';
import { type MainThread, type Meter, mainThread, type Sample, startMeter } from './lib/meter.ts';
import { type Comparison, compare, type Line, type PartResult } from './lib/result.ts';
import { summarize } from './lib/statistics.ts';
import { enterFloor, enterLongestCell, readContent, writeFloors } from './lib/typing-pages.ts';

export interface TypingOptions {
  readonly folder: string;
  /** The report to type in. */
  readonly reportFile: string;
  readonly name: string;
  readonly rounds: number;
  readonly keysPerRound: number;
  readonly random: () => number;
  /** On: frames come at the screen's 60 Hz. Off: as soon as they are ready, so that work is not hidden. */
  readonly frameLimit: boolean;
}

const UNLIMITED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
const SUBJECTS = ['program', 'cell', 'table'] as const;
type Subject = (typeof SUBJECTS)[number];

interface Measured {
  readonly running: Running;
  readonly meter: Meter;
  readonly keys: Sample[];
  readonly composition: Sample[];
  readonly busy: MainThread[];
}

/**
 * From a key to the frame that shows it, in the program, in a bare contenteditable with the same cell, and
 * in a bare contenteditable table with the whole report. All three are open at once and take turns.
 */
export async function benchTyping(options: TypingOptions): Promise<PartResult> {
  const { folder, reportFile, rounds, name, frameLimit } = options;
  const switches = frameLimit ? [] : UNLIMITED;
  const copy = join(folder, `typing-${frameLimit}.json`);
  await copyFile(reportFile, copy);
  const stops: (() => Promise<void>)[] = [];
  const open = async (start: Parameters<typeof runElectron>[0]): Promise<Running> => {
    const running = await runElectron(start);
    stops.push(running.stop);
    // As if the window had the focus: there is one display, and no window manager hands it out.
    await running.page.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await running.page.send('Performance.enable');
    return running;
  };
  const measure = async (running: Running): Promise<Measured> => ({
    running,
    meter: await startMeter(running.browser, running.page),
    keys: [],
    composition: [],
    busy: [],
  });
  try {
    const profile = (of: string): string => join(folder, `profile-${of}-${frameLimit}`);
    const program = await open({
      folder: PROGRAM,
      args: [copy],
      profile: profile('program'),
      switches,
    });
    await enterLongestCell(program.page);
    const content = await readContent(program.page);
    const floors = await writeFloors(folder, content);
    const cell = await open({
      folder: BARE_WINDOW,
      args: [floors.cell],
      profile: profile('cell'),
      switches,
    });
    const table = await open({
      folder: BARE_WINDOW,
      args: [floors.table],
      profile: profile('table'),
      switches,
    });
    await enterFloor(cell.page);
    await enterFloor(table.page);
    const subjects: Record<Subject, Measured> = {
      program: await measure(program),
      cell: await measure(cell),
      table: await measure(table),
    };
    // The first keys compile the handlers.
    for (const of of SUBJECTS) await typeKeys(subjects[of], 15, options);
    for (const of of SUBJECTS) clear(subjects[of]);
    for (let round = 0; round < rounds; round += 1) {
      for (const of of SUBJECTS) await typeKeys(subjects[of], options.keysPerRound, options);
      for (const of of SUBJECTS) await typeComposed(subjects[of], 3, options);
    }
    return toResult(name, content.cellHtml.replace(/<[^>]*>/gu, '').length, subjects);
  } finally {
    for (const stop of stops) await stop();
  }
}

async function typeKeys(
  { running: { page }, meter, keys, busy }: Measured,
  count: number,
  { random }: TypingOptions,
): Promise<void> {
  const before = await mainThread(page);
  for (let i = 0; i < count; i += 1) {
    keys.push(await meter.sample(() => pressLetter(page, i)));
    await releaseLetter(page, i);
    await pause(random);
  }
  busy.push(perKey(before, await mainThread(page), count));
}

async function typeComposed(
  { running: { page }, meter, composition }: Measured,
  count: number,
  { random }: TypingOptions,
): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    for (const text of COMPOSITION) {
      composition.push(await meter.sample(() => compose(page, text)));
      await pause(random);
    }
    await commit(page, COMPOSITION.at(-1) ?? '');
    await pause(random);
  }
}

/** Of random length, so that keys fall anywhere between two frames, as a person's do. */
function pause(random: () => number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20 + 60 * random()));
}

function clear({ keys, composition, busy }: Measured): void {
  for (const list of [keys, composition, busy]) list.length = 0;
}

function perKey(before: MainThread, after: MainThread, count: number): MainThread {
  const of = (kind: keyof MainThread): number => (after[kind] - before[kind]) / count;
  return { task: of('task'), script: of('script'), style: of('style'), layout: of('layout') };
}

function toResult(
  name: string,
  cellCharacters: number,
  subjects: Readonly<Record<Subject, Measured>>,
): PartResult {
  const { program, cell, table } = subjects;
  const painted = (samples: readonly Sample[]): number[] => samples.map((s) => s.painted);
  const handled = (samples: readonly Sample[]): number[] => samples.map((s) => s.handled);
  const busy = (measured: Measured): number[] => measured.busy.map(({ task }) => task);
  const keys = (measured: Measured): number[] => painted(measured.keys);
  const composed = (measured: Measured): number[] => painted(measured.composition);
  const line = (
    what: string,
    of: (measured: Measured) => readonly number[],
    rest: Partial<Comparison> = {},
    floor: Measured = cell,
  ): Line =>
    compare({
      what: `${what}, ${name}`,
      values: of(program),
      floors: of(floor),
      floorName: floor === cell ? 'bare contenteditable, this cell' : 'bare contenteditable table',
      ...rest,
    });
  const p95 = { share: 0.95 };
  return {
    lines: [
      line('key to paint p50', keys, { target: 1.2 }),
      line('key to paint p95', keys, { target: 1.2, ...p95 }),
      line('key to paint p50', keys, {}, table),
      line('key to paint p95', keys, p95, table),
      line('key: main thread in all', busy),
      line('composition to paint p50', composed, { target: 1.2 }),
      line('composition to paint p95', composed, { target: 1.2, ...p95 }),
    ],
    notes: [`${name}: the cell holds ${cellCharacters} characters`],
    data: Object.fromEntries(
      SUBJECTS.map((of) => {
        const { keys, composition, busy } = subjects[of];
        return [
          of,
          {
            keyPainted: summarize(painted(keys)),
            keyHandled: summarize(handled(keys)),
            compositionPainted: summarize(painted(composition)),
            busyPerKey: busy,
          },
        ];
      }),
    ),
  };
}
