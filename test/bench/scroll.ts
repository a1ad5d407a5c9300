import { join } from 'node:path';
import { BARE_WINDOW, PROGRAM, type Running } from './lib/electron.ts';
import { countFrames, type Frames } from './lib/frames.ts';
import type { Limited } from './lib/result.ts';
import { openTyping } from './lib/subject.ts';
import { enterCell, readContent, writeFloors } from './lib/typing-pages.ts';

/** CSS pixels of one scroll, and in a second: as fast as somebody turns a wheel who looks for something. */
const DISTANCE = 12_000;
const SPEED = 4_000;

const SUBJECTS = ['program', 'page'] as const;
type SubjectName = (typeof SUBJECTS)[number];

export interface Scrolled {
  readonly limited: readonly Limited[];
  readonly data: unknown;
}

/** Scrolls through the largest report, in the program and in a static page of the same rows, by turns. */
export async function benchScroll(folder: string, file: string, rounds: number): Promise<Scrolled> {
  const frames: Record<SubjectName, Frames[]> = { program: [], page: [] };
  const stops: (() => Promise<void>)[] = [];
  const open = async (name: SubjectName, window: string, page: string): Promise<Running> => {
    const profile = join(folder, `scroll-${name}`);
    const running = await openTyping({ folder: window, args: [page], profile });
    stops.push(running.stop);
    return running;
  };
  try {
    const program = await open('program', PROGRAM, file);
    await enterCell(program.page, 0);
    const floors = await writeFloors(folder, await readContent(program.page));
    const page = await open('page', BARE_WINDOW, floors.still);
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, running] of [
        ['program', program],
        ['page', page],
      ] as const) {
        // Down and back up: the second time over the same rows is another matter than the first.
        for (const way of [-1, 1]) frames[name].push(await scroll(running, way * DISTANCE));
      }
    }
  } finally {
    for (const stop of stops) await stop();
  }
  // Of all frames together: a single scroll has so few that one lost frame is a percent.
  const share = (name: SubjectName, of: (frames: Frames) => number): number =>
    (100 * sum(frames[name], of)) / sum(frames[name], ({ wanted }) => wanted);
  const dropped = (one: Frames): number => one.dropped;
  const unseen = (one: Frames): number => one.dropped + one.blank;
  const figure = (what: string, of: (frames: Frames) => number): readonly Limited[] => {
    const floor = share('page', of);
    return [
      { what: `${what}, 500 rows`, value: share('program', of), limit: 1.2 * floor, unit: '%' },
      { what: `${what}, static page of the same rows`, value: floor, limit: null, unit: '%' },
    ];
  };
  return {
    limited: [
      ...figure('frames dropped while scrolling', dropped),
      ...figure('frames dropped or in part blank while scrolling', unseen),
    ],
    data: frames,
  };
}

/** Scrolls the paper as a wheel does. @param distance CSS pixels; below zero is down */
async function scroll({ page, browser }: Running, distance: number): Promise<Frames> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  return countFrames(browser, () =>
    page.send('Input.synthesizeScrollGesture', {
      x: 680,
      y: 450,
      yDistance: distance,
      speed: SPEED,
      gestureSourceType: 'mouse',
      preventFling: true,
    }),
  );
}

function sum(all: readonly Frames[], of: (frames: Frames) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}
