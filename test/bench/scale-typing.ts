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
  typeComposed,
  typeKeys,
} from './lib/subject.ts';
import { enterCell, enterFloor, enterTable, readContent, writeFloors } from './lib/typing-pages.ts';
import { dataOf } from './typing.ts';

export interface ScaleOptions {
  readonly folder: string;
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

/** The program with both reports, a bare contenteditable with the cell of each, and a bare table of the large one. */
const SUBJECTS = ['small', 'large', 'smallCell', 'largeCell', 'table'] as const;
type Subjects = Readonly<Record<(typeof SUBJECTS)[number], Subject>>;

const ROWS: Readonly<Record<Size, string>> = { small: '50 rows', large: '500 rows' };

/**
 * Keys and composed steps in a cell of the usual length at the start, middle and end of both reports, beside a bare
 * contenteditable that holds only that cell, and beside a bare contenteditable table of the large report.
 */
export async function benchScaleTyping(options: ScaleOptions, files: Files): Promise<Figures> {
  const { folder, random, rounds, keysPerRound } = options;
  const stops = new Set<() => Promise<void>>();
  const open = async (name: string, window: string, page: string): Promise<Running> => {
    const profile = join(folder, `scale-${name}`);
    const running = await openTyping({ folder: window, args: [page], profile });
    stops.add(running.stop);
    return running;
  };
  const lines: Line[] = [];
  const first: Record<Size, number[]> = { small: [], large: [] };
  const data: Record<string, unknown> = { first };
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
    for (const place of ['start', 'middle', 'end'] as const) {
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
        const turns = SUBJECTS.filter((of) => of !== 'table' || round % 2 === 0);
        for (const of of turns) await typeKeys(subjects[of], keysPerRound, pauses());
        for (const of of turns) await typeComposed(subjects[of], 2, pauses());
      }
      lines.push(...linesAt(place, subjects));
      data[place] = Object.fromEntries(
        SUBJECTS.map((of) => {
          const { keys, composition } = subjects[of];
          return [of, { keys: dataOf(keys), composition: dataOf(composition) }];
        }),
      );
      for (const { running } of Object.values(cells)) {
        await running.stop();
        stops.delete(running.stop);
      }
    }
  } finally {
    for (const stop of stops) await stop();
  }
  lines.push(
    compare({
      what: 'first key after a click, to end of frame task, 500 rows',
      values: first.large,
      floors: first.small,
      floorName: ROWS.small,
    }),
  );
  return { lines, data };
}

/** After a click the interface turns from pointer to keyboard. */
async function firstKey({ running: { page }, meter }: Subject): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const { painted } = await meter.sample(() => pressLetter(page, 0));
  await releaseLetter(page, 0);
  return painted;
}

function linesAt(place: PlaceName, subjects: Subjects): readonly Line[] {
  const names = new Map([
    [subjects.small, ROWS.small],
    [subjects.smallCell, 'bare contenteditable, this cell'],
    [subjects.largeCell, 'bare contenteditable, this cell'],
    [subjects.table, 'bare contenteditable table'],
  ]);
  const line = (
    what: string,
    size: Size,
    floor: Subject,
    of: (subject: Subject) => readonly number[],
    rest: Partial<Comparison>,
  ): Line =>
    compare({
      what: `${what}, ${ROWS[size]}, ${place}`,
      values: of(subjects[size]),
      floors: of(floor),
      floorName: names.get(floor) ?? '',
      ...rest,
    });
  const keys = ({ keys: { presented } }: Subject): readonly number[] => presented;
  const composed = ({ composition: { presented } }: Subject): readonly number[] => presented;
  const task = ({ keys: { busy } }: Subject): readonly number[] => busy.map((one) => one.task);
  const p95 = { share: 0.95 };
  const near = { target: 1.2 };
  const { small, smallCell, largeCell, table } = subjects;
  const besideCell = (size: Size, cell: Subject): readonly Line[] => [
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
