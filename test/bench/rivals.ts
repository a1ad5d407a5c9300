import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateReport } from '../fixtures/generate-report.ts';
import { BARE_WINDOW, PROGRAM, type Running } from './lib/electron.ts';
import { type Comparison, compare, type Line, type PartResult } from './lib/result.ts';
import { enterRival, RIVALS, writeRival } from './lib/rivals.ts';
import { SIZES } from './lib/sizes.ts';
import {
  forget,
  openTyping,
  type Subject,
  samePauses,
  subjectOf,
  typeComposed,
  typeKeys,
} from './lib/subject.ts';
import {
  enterCell,
  enteredPlace,
  enterTable,
  readContent,
  writeFloors,
} from './lib/typing-pages.ts';
import { dataOf } from './typing.ts';

export interface RivalsOptions {
  readonly folder: string;
  readonly size: keyof typeof SIZES;
  readonly rounds: number;
  readonly keysPerRound: number;
  readonly random: () => number;
}

const SUBJECTS = ['program', 'table', ...RIVALS] as const;
type SubjectName = (typeof SUBJECTS)[number];

const NAMES = {
  table: 'bare contenteditable table',
  tiptap: 'Tiptap, one table',
  lexical: 'Lexical, one table',
} as const;

/** A third: at the largest report the program is to be three times as fast as any editor that holds all of it. */
const AT_LARGE = { target: 1 / 3 };

/**
 * The same report and the same cell of it in the program and in editors that hold the whole report in one
 * table: all open at once, each in a window of its own, and typed in by turns.
 */
export async function benchRivals(options: RivalsOptions): Promise<PartResult> {
  const { size, rounds, keysPerRound, random } = options;
  const folder = join(options.folder, `rivals-${size}`);
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify(generateReport({ ...SIZES[size], seed: 1 })));
  const stops: (() => Promise<void>)[] = [];
  const open = async (name: string, window: string, page: string): Promise<Running> => {
    const running = await openTyping({
      folder: window,
      args: [page],
      profile: join(folder, `profile-${name}`),
    });
    stops.push(running.stop);
    return running;
  };
  try {
    const program = await open('program', PROGRAM, file);
    await enterCell(program.page, 0.5);
    const place = await enteredPlace(program.page);
    const content = await readContent(program.page);
    const table = await open('table', BARE_WINDOW, (await writeFloors(folder, content)).table);
    await enterTable(table.page, 0.5);
    const subjects = new Map<SubjectName, Subject>([
      ['program', await subjectOf(program)],
      ['table', await subjectOf(table)],
    ]);
    for (const rival of RIVALS) {
      const page = await writeRival(folder, rival, content.rowsHtml);
      const running = await open(rival, BARE_WINDOW, page);
      await enterRival(running.page, place);
      subjects.set(rival, await subjectOf(running));
    }
    for (const subject of subjects.values()) {
      await typeKeys(subject, 8, random);
      await typeComposed(subject, 1, random);
      forget(subject);
    }
    for (let round = 0; round < rounds; round += 1) {
      const pauses = samePauses(random);
      for (const subject of subjects.values()) await typeKeys(subject, keysPerRound, pauses());
      for (const subject of subjects.values()) await typeComposed(subject, 1, pauses());
    }
    const { rows, characters } = SIZES[size];
    return {
      lines: linesOf(subjects, size),
      notes: [`${rows} rows, ${characters} characters, in the middle of the report`],
      data: Object.fromEntries(
        [...subjects].map(([name, { keys, composition }]) => [
          name,
          { keys: dataOf(keys), composition: dataOf(composition) },
        ]),
      ),
    };
  } finally {
    for (const stop of stops) await stop();
  }
}

function linesOf(
  subjects: ReadonlyMap<SubjectName, Subject>,
  size: RivalsOptions['size'],
): readonly Line[] {
  const program = subjects.get('program');
  if (program === undefined) return [];
  const target = size === 'large' ? AT_LARGE : {};
  return [...subjects].flatMap(([name, rival]): Line[] => {
    if (name === 'program') return [];
    const line = (
      what: string,
      of: (subject: Subject) => readonly number[],
      rest: Partial<Comparison> = {},
    ): Line =>
      compare({ what, values: of(program), floors: of(rival), floorName: NAMES[name], ...rest });
    return [
      line('key to paint p50', ({ keys }) => keys.presented, target),
      line('key to paint p95', ({ keys }) => keys.presented, { share: 0.95 }),
      line('key: task time', ({ keys }) => keys.busy.map(({ task }) => task), target),
      line('composition to paint p50', ({ composition }) => composition.presented, target),
      line('composition to paint p95', ({ composition }) => composition.presented, {
        share: 0.95,
      }),
      line(
        'composition: task time',
        ({ composition }) => composition.busy.map(({ task }) => task),
        target,
      ),
    ];
  });
}
