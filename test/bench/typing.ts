import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BARE_WINDOW, PROGRAM, type Running } from './lib/electron.ts';
import { type Comparison, compare, type Line, type PartResult } from './lib/result.ts';
import { summarize } from './lib/statistics.ts';
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
const SUBJECTS = ['program', 'cell', 'ringless', 'table'] as const;
type Subjects = Readonly<Record<(typeof SUBJECTS)[number], Subject>>;

/**
 * From a key to the frame that shows it, in the program, in a bare contenteditable with the same cell, in
 * that one without the browser's mark of the focus, which is painted anew with each key, and in a bare contenteditable
 * table with the whole report. All are open at once and take turns.
 */
export async function benchTyping(options: TypingOptions): Promise<PartResult> {
  const { folder, reportFile, rounds, frameLimit, random } = options;
  const switches = frameLimit ? [] : UNLIMITED;
  const copy = join(folder, `typing-${frameLimit}.json`);
  await copyFile(reportFile, copy);
  const stops: (() => Promise<void>)[] = [];
  const open = async (name: string, window: string, page: string): Promise<Running> => {
    const profile = join(folder, `profile-${name}-${frameLimit}`);
    const running = await openTyping({ folder: window, args: [page], profile, switches });
    stops.push(running.stop);
    return running;
  };
  try {
    const program = await open('program', PROGRAM, copy);
    await enterCell(program.page, 'longest');
    const content = await readContent(program.page);
    const floors = await writeFloors(folder, content);
    const cell = await open('cell', BARE_WINDOW, floors.cell);
    const ringless = await open('ringless', BARE_WINDOW, floors.ringless);
    const table = await open('table', BARE_WINDOW, floors.table);
    await enterFloor(cell.page, content);
    await enterFloor(ringless.page, content);
    await enterTable(table.page, 'longest');
    const subjects: Subjects = {
      program: await subjectOf(program),
      cell: await subjectOf(cell),
      ringless: await subjectOf(ringless),
      table: await subjectOf(table),
    };
    for (const of of SUBJECTS) {
      await typeKeys(subjects[of], 10, random);
      await typeComposed(subjects[of], 1, random);
      forget(subjects[of]);
    }
    for (let round = 0; round < rounds; round += 1) {
      const pauses = samePauses(random);
      for (const of of SUBJECTS) await typeKeys(subjects[of], options.keysPerRound, pauses());
      for (const of of SUBJECTS) await typeComposed(subjects[of], 2, pauses());
    }
    return toResult(options, content.cellHtml.replace(/<[^>]*>/gu, '').length, subjects);
  } finally {
    for (const stop of stops) await stop();
  }
}

function toResult(
  { name, frameLimit }: TypingOptions,
  cellCharacters: number,
  subjects: Subjects,
): PartResult {
  const { program, cell, ringless, table } = subjects;
  const floorNames = new Map([
    [cell, 'bare contenteditable, this cell'],
    [ringless, 'the same without a mark of the focus'],
    [table, 'bare contenteditable table'],
  ]);
  const line = (
    what: string,
    of: (subject: Subject) => readonly number[],
    rest: Partial<Comparison> = {},
    floor: Subject = cell,
  ): Line =>
    compare({
      what,
      values: of(program),
      floors: of(floor),
      floorName: floorNames.get(floor) ?? '',
      ...rest,
    });
  const p95 = { share: 0.95 };
  // What a person gets; without the screen's clock it is a figure to look at.
  const target = frameLimit ? { target: 1.2 } : {};
  const keys = ({ keys: { presented } }: Subject): readonly number[] => presented;
  const composed = ({ composition: { presented } }: Subject): readonly number[] => presented;
  const framed = (typed: Typed): readonly number[] => typed.framed;
  const task = (typed: Typed): readonly number[] => typed.busy.map((busy) => busy.task);
  return {
    lines: [
      line('key to paint p50', keys, target),
      line('key to paint p95', keys, { ...target, ...p95 }),
      line('key to paint p50', keys, {}, ringless),
      line('key to paint p95', keys, p95, ringless),
      line('key to paint p50', keys, {}, table),
      line('key to paint p95', keys, p95, table),
      line('composition to paint p50', composed, target),
      line('composition to paint p95', composed, { ...target, ...p95 }),
      line('composition to paint p50', composed, {}, ringless),
      line('composition to paint p95', composed, p95, ringless),
      line('key: task time', (subject) => task(subject.keys)),
      line('key: task time', (subject) => task(subject.keys), {}, table),
      line('composition: task time', (subject) => task(subject.composition)),
      line('key to end of frame task p50', (subject) => framed(subject.keys)),
      line('key to end of frame task p95', (subject) => framed(subject.keys), p95),
    ],
    notes: [`${name}: the cell holds ${cellCharacters} characters`, counts(subjects)],
    data: Object.fromEntries(
      SUBJECTS.map((of) => [
        of,
        {
          keys: dataOf(subjects[of].keys),
          composition: dataOf(subjects[of].composition),
        },
      ]),
    ),
  };
}

function counts(subjects: Subjects): string {
  const of = (name: (typeof SUBJECTS)[number]): string => {
    const { keys, composition } = subjects[name];
    return (
      `${name} ${keys.presented.length} of ${keys.traced} keys and ` +
      `${composition.presented.length} of ${composition.traced} steps of composing` +
      (composition.early === 0 ? '' : ` (${composition.early} frames too early)`)
    );
  };
  return `presented: ${SUBJECTS.map(of).join('; ')}`;
}

/** For the JSON file. */
export function dataOf({ presented, framed, busy, traced, early }: Typed): unknown {
  return {
    presented: summarize(presented),
    framed: summarize(framed),
    busy: [...busy],
    traced,
    early,
  };
}
