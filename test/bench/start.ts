import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BARE_WINDOW, PROGRAM, runElectron } from './lib/electron.ts';
import { caretSeen, frameSeen, WATCH } from './lib/first-caret.ts';
import { compare, type PartResult } from './lib/result.ts';
import { summarize } from './lib/statistics.ts';

export interface StartOptions {
  readonly folder: string;
  readonly reportFile: string;
  readonly name: string;
  readonly rounds: number;
}

/**
 * From the start of the process to the caret in the first cell, with the report given on the command line,
 * against an empty Electron window's first frame. The profile is kept between starts, as at a desk; the
 * very first start of a new profile is shown apart.
 */
export async function benchStart(options: StartOptions): Promise<PartResult> {
  const { folder, reportFile, rounds, name } = options;
  const report = join(folder, 'start.json');
  await copyFile(reportFile, report);
  const profiles = { program: join(folder, 'start-program'), empty: join(folder, 'start-empty') };

  const program = async (): Promise<{ caret: number; frame: number }> => {
    const running = await runElectron({
      folder: PROGRAM,
      args: [report],
      profile: profiles.program,
      switches: WATCH,
    });
    try {
      const caret = (await caretSeen(running.page)) - running.startedAt;
      const frame = (await frameSeen(running.page)) - running.startedAt;
      return { caret, frame };
    } finally {
      await running.stop();
    }
  };
  const empty = async (): Promise<number> => {
    const running = await runElectron({
      folder: BARE_WINDOW,
      args: [join(BARE_WINDOW, 'empty.html')],
      profile: profiles.empty,
      switches: WATCH,
    });
    try {
      return (await frameSeen(running.page)) - running.startedAt;
    } finally {
      await running.stop();
    }
  };

  const firstEmpty = await empty();
  const firstProgram = await program();
  // The second start writes what the third finds: Chromium keeps compiled scripts from the second use on.
  await empty();
  await program();
  const carets: number[] = [];
  const frames: number[] = [];
  const empties: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    empties.push(await empty());
    const { caret, frame } = await program();
    carets.push(caret);
    frames.push(frame);
  }
  const floorName = 'empty Electron window';
  const lines = [
    compare({
      what: `start to caret, ${name}`,
      values: carets,
      floors: empties,
      floorName,
      target: 2,
    }),
    compare({ what: `start to first frame, ${name}`, values: frames, floors: empties, floorName }),
    compare({
      what: `start to caret, new profile, ${name}`,
      values: [firstProgram.caret],
      floors: [firstEmpty],
      floorName,
    }),
  ];
  return {
    lines,
    notes: [],
    data: {
      caret: summarize(carets),
      frame: summarize(frames),
      empty: summarize(empties),
      first: { program: firstProgram, empty: firstEmpty },
    },
  };
}
