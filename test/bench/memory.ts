import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateReport } from '../fixtures/generate-report.ts';
import { PROGRAM } from './lib/electron.ts';
import { type PageMemory, pageMemory } from './lib/memory.ts';
import type { Limited } from './lib/result.ts';
import { openTyping } from './lib/subject.ts';
import { enterCell } from './lib/typing-pages.ts';

/** Rows with 600 characters each. */
const ROWS = [50, 500, 1000] as const;
const KB = 1024;

/** What a row more costs in memory, and whether that stays the same as the report grows. */
export async function benchMemory(
  folder: string,
): Promise<{ readonly limited: readonly Limited[]; readonly data: unknown }> {
  const held: (PageMemory & { rows: number })[] = [];
  for (const rows of ROWS) {
    const file = join(folder, `memory-${rows}.json`);
    await writeFile(
      file,
      JSON.stringify(generateReport({ rows, characters: 600 * rows, seed: 1 })),
    );
    const running = await openTyping({
      folder: PROGRAM,
      args: [file],
      profile: join(folder, `memory-${rows}`),
    });
    try {
      await enterCell(running.page, 0);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      held.push({ rows, ...(await pageMemory(running)) });
    } finally {
      await running.stop();
    }
  }
  const [small, large, largest] = held;
  if (small === undefined || large === undefined || largest === undefined) {
    throw new Error('Too few sizes were measured.');
  }
  const perRow = (
    from: PageMemory & { rows: number },
    to: PageMemory & { rows: number },
    of: (memory: PageMemory) => number | null,
  ): number => ((of(to) ?? Number.NaN) - (of(from) ?? Number.NaN)) / (to.rows - from.rows);
  const figures = (
    what: string,
    of: (memory: PageMemory) => number | null,
    isBounded: boolean,
  ): readonly Limited[] => {
    const first = perRow(small, large, of) / KB;
    const then = perRow(large, largest, of) / KB;
    if (Number.isNaN(then)) return [];
    return [
      { what: `${what} per row, from 50 to 500 rows`, value: first, limit: null, unit: 'kB' },
      // No more than before: memory grows with the rows and not faster.
      {
        what: `${what} per row, from 500 to 1,000 rows`,
        value: then,
        limit: isBounded ? 1.2 * first : null,
        unit: 'kB',
      },
    ];
  };
  return {
    limited: [
      ...figures('script memory', ({ heap }) => heap, true),
      ...figures("memory of the page's process", (memory) => memory.process, false),
    ],
    data: held,
  };
}
