import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BARE_WINDOW, PROGRAM, type Running } from './lib/electron.ts';
import { pressLetter, releaseLetter } from './lib/keys.ts';
import { type Comparison, compare, type Line, type PartResult } from './lib/result.ts';
import {
  forget,
  openTyping,
  type Subject,
  samePauses,
  subjectOf,
  type Typed,
  typeComposed,
  typeKeys,
} from './lib/subject.ts';
import { enterCell, enterFloor, enterTable, readContent, writeFloors } from './lib/typing-pages.ts';
import { dataOf } from './typing.ts';

export interface ScaleOptions {
  readonly folder: string;
  /** How often all windows are started anew for typing. */
  readonly visits: number;
  readonly rounds: number;
  readonly keysPerRound: number;
  readonly random: () => number;
}

export const SIZE_NAMES = ['small', 'large'] as const;
export type Size = (typeof SIZE_NAMES)[number];
/** The reports by their sizes. */
export type Files = Readonly<Record<Size, string>>;
export type Figures = Pick<PartResult, 'lines' | 'data'>;

const PLACES = { start: 0, middle: 0.5, end: 1 } as const;
type PlaceName = keyof typeof PLACES;
const PLACE_NAMES = ['start', 'middle', 'end'] as const satisfies readonly PlaceName[];

/** The program with both reports, a bare contenteditable with the cell of each, and a bare table of the large one. */
const SUBJECTS = ['small', 'large', 'smallCell', 'largeCell', 'table'] as const;
type SubjectName = (typeof SUBJECTS)[number];
type Subjects = Readonly<Record<SubjectName, Subject>>;

/** What was typed in one window at one place. */
type Typing = Pick<Subject, 'keys' | 'composition'>;
type Typings = Readonly<Record<SubjectName, Typing>>;

interface Visit {
  readonly typings: Readonly<Record<PlaceName, Typings>>;
  /** Milliseconds of the first key after a click, at each place. */
  readonly first: Readonly<Record<Size, readonly number[]>>;
}

const ROWS: Readonly<Record<Size, string>> = { small: '50 rows', large: '500 rows' };

/**
 * Keys and composed steps in a cell of the usual length at the start, middle and end of both reports, beside a bare
 * contenteditable that holds only that cell, and beside a bare contenteditable table of the large report. All windows
 * are started anew for each visit: what a process has in its memory where makes it some percent faster or slower for
 * as long as it lives, however many keys are typed in it.
 */
export async function benchScaleTyping(options: ScaleOptions, files: Files): Promise<Figures> {
  const visits: Visit[] = [];
  for (let i = 0; i < options.visits; i += 1) {
    const folder = join(options.folder, `visit-${i}`);
    await mkdir(folder);
    // What is typed is saved: each visit has reports as they were.
    const own = { small: join(folder, 'small.json'), large: join(folder, 'large.json') };
    for (const size of SIZE_NAMES) await copyFile(files[size], own[size]);
    visits.push(await visit({ ...options, folder }, own));
  }
  const first = (size: Size): readonly number[] => visits.flatMap((one) => one.first[size]);
  const firstKeys = compare({
    what: 'first key after a click, to end of frame task, 500 rows',
    values: first('large'),
    floors: first('small'),
    floorName: ROWS.small,
  });
  const lines = PLACE_NAMES.flatMap((place) =>
    linesAt(place, pooled(visits.map(({ typings }) => typings[place]))),
  );
  return { lines: [...lines, firstKeys], data: visits.map(visitData) };
}

async function visit(options: ScaleOptions, files: Files): Promise<Visit> {
  const { folder, random, rounds, keysPerRound } = options;
  const stops = new Set<() => Promise<void>>();
  const open = async (name: string, window: string, page: string): Promise<Running> => {
    const profile = join(folder, `scale-${name}`);
    const running = await openTyping({ folder: window, args: [page], profile });
    stops.add(running.stop);
    return running;
  };
  const first: Record<Size, number[]> = { small: [], large: [] };
  const typings: Partial<Record<PlaceName, Typings>> = {};
  try {
    const programs = {
      small: await open('small', PROGRAM, files.small),
      large: await open('large', PROGRAM, files.large),
    };
    await enterCell(programs.large.page, 'longest');
    const whole = await writeFloors(folder, await readContent(programs.large.page));
    const table = await open('table', BARE_WINDOW, whole.table);
    const lasting = {
      small: await subjectOf(programs.small),
      large: await subjectOf(programs.large),
      table: await subjectOf(table),
    };
    for (const place of PLACE_NAMES) {
      const cellOf = async (size: Size): Promise<Subject> => {
        await enterCell(programs[size].page, PLACES[place]);
        const content = await readContent(programs[size].page);
        const { cell } = await writeFloors(folder, content);
        const floor = await open(`${size}-${place}`, BARE_WINDOW, cell);
        await enterFloor(floor.page, content);
        return subjectOf(floor);
      };
      await enterTable(table.page, PLACES[place]);
      const cells = { smallCell: await cellOf('small'), largeCell: await cellOf('large') };
      const subjects: Subjects = { ...lasting, ...cells };
      for (const size of SIZE_NAMES) first[size].push(await firstKey(subjects[size]));
      for (const of of SUBJECTS) {
        await typeKeys(subjects[of], 8, random);
        await typeComposed(subjects[of], 1, random);
        forget(subjects[of]);
      }
      for (let round = 0; round < rounds; round += 1) {
        const pauses = samePauses(random);
        // The bare table takes as long as all others together, and is far behind.
        const turns = SUBJECTS.filter((of) => of !== 'table' || round % 4 === 0);
        for (const of of turns) await typeKeys(subjects[of], keysPerRound, pauses());
        for (const of of turns) await typeComposed(subjects[of], 2, pauses());
      }
      // The windows that stay forget it for the next place.
      typings[place] = pooled([subjects]);
      for (const { running } of Object.values(cells)) {
        await running.stop();
        stops.delete(running.stop);
      }
    }
  } finally {
    for (const stop of stops) await stop();
  }
  const { start, middle, end } = typings;
  if (start === undefined || middle === undefined || end === undefined) {
    throw new Error('A place was left out.');
  }
  return { typings: { start, middle, end }, first };
}

/** All that was typed in several turns, as a copy. */
function pooled(turns: readonly Typings[]): Typings {
  const pool = (lists: readonly Typed[]): Typed => ({
    presented: lists.flatMap(({ presented }) => presented),
    framed: lists.flatMap(({ framed }) => framed),
    busy: lists.flatMap(({ busy }) => busy),
    traced: lists.reduce((sum, { traced }) => sum + traced, 0),
    early: lists.reduce((sum, { early }) => sum + early, 0),
  });
  const of = (name: SubjectName): Typing => ({
    keys: pool(turns.map((turn) => turn[name].keys)),
    composition: pool(turns.map((turn) => turn[name].composition)),
  });
  return {
    small: of('small'),
    large: of('large'),
    smallCell: of('smallCell'),
    largeCell: of('largeCell'),
    table: of('table'),
  };
}

function visitData({ typings, first }: Visit): unknown {
  const dataAt = (place: PlaceName): unknown =>
    Object.fromEntries(
      SUBJECTS.map((of) => {
        const { keys, composition } = typings[place][of];
        return [of, { keys: dataOf(keys), composition: dataOf(composition) }];
      }),
    );
  return { first, ...Object.fromEntries(PLACE_NAMES.map((place) => [place, dataAt(place)])) };
}

/** After a click the interface turns from pointer to keyboard. */
async function firstKey({ running: { page }, meter }: Subject): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const { painted } = await meter.sample(() => pressLetter(page, 0));
  await releaseLetter(page, 0);
  return painted;
}

function linesAt(place: PlaceName, typings: Typings): readonly Line[] {
  const names = new Map([
    [typings.small, ROWS.small],
    [typings.smallCell, 'bare contenteditable, this cell'],
    [typings.largeCell, 'bare contenteditable, this cell'],
    [typings.table, 'bare contenteditable table'],
  ]);
  const line = (
    what: string,
    size: Size,
    floor: Typing,
    of: (typing: Typing) => readonly number[],
    rest: Partial<Comparison>,
  ): Line =>
    compare({
      what: `${what}, ${ROWS[size]}, ${place}`,
      values: of(typings[size]),
      floors: of(floor),
      floorName: names.get(floor) ?? '',
      ...rest,
    });
  const keys = ({ keys: { presented } }: Typing): readonly number[] => presented;
  const composed = ({ composition: { presented } }: Typing): readonly number[] => presented;
  const task = ({ keys: { busy } }: Typing): readonly number[] => busy.map((one) => one.task);
  const p95 = { share: 0.95 };
  const near = { target: 1.2 };
  const { small, smallCell, largeCell, table } = typings;
  const besideCell = (size: Size, cell: Typing): readonly Line[] => [
    line('key to paint p50', size, cell, keys, near),
    line('key to paint p95', size, cell, keys, { ...near, ...p95 }),
    line('composition to paint p50', size, cell, composed, near),
    line('composition to paint p95', size, cell, composed, { ...near, ...p95 }),
  ];
  return [
    ...besideCell('small', smallCell),
    ...besideCell('large', largeCell),
    line('key to paint p50', 'large', small, keys, near),
    line('key to paint p95', 'large', small, keys, p95),
    line('composition to paint p50', 'large', small, composed, near),
    line('composition to paint p95', 'large', small, composed, p95),
    line('key: task time', 'large', small, task, {}),
    line('key to paint p50', 'large', table, keys, { target: 1 / 3 }),
    line('composition to paint p50', 'large', table, composed, { target: 1 / 3 }),
    line('key: task time', 'large', table, task, {}),
  ];
}
