import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { OUT, ROOT } from '../../build/scripts/lib/paths.mjs';
import { describeRuntime, resolveRuntime } from '../../build/scripts/runtime.mjs';
import { sampleFile } from '../../electron/paths.ts';
import { generateReport } from '../fixtures/generate-report.ts';
import { seededRandom } from '../fixtures/random.ts';
import { benchDocuments } from './documents.ts';
import { benchFormats } from './formats.ts';
import { withFolder } from './lib/electron.ts';
import { buildFloors } from './lib/floor-worker.ts';
import { limitedList, markdownTable, type PartResult } from './lib/result.ts';
import { buildRivals } from './lib/rivals.ts';
import { benchRivals } from './rivals.ts';
import { benchScale } from './scale.ts';
import { benchStart } from './start.ts';
import { benchTyping } from './typing.ts';

/**
 * The bench: `npm run bench -- [typing] [scale] [rivals] [start] [documents] [formats] [--quick]`; without names all
 * of it.
 */
const args = process.argv.slice(2);
const isQuick = args.includes('--quick');
const named = args.filter((arg) => !arg.startsWith('--'));
const isWanted = (part: string): boolean => named.length === 0 || named.includes(part);

const sample = sampleFile(ROOT);
const runtime = describeRuntime(await resolveRuntime());
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${process.platform}`;
console.log(`${runtime}\n${machine}\n`);

const results: Record<string, PartResult> = {};
await withFolder(async (folder) => {
  const large = join(folder, 'large.json');
  const report = generateReport({ rows: 50, characters: 30_000, seed: 1 });
  await writeFile(large, JSON.stringify(report));
  const part = async (name: string, run: () => Promise<PartResult>): Promise<void> => {
    const result = await run();
    results[name] = result;
    console.log(`${name}\n\n${markdownTable(result.lines)}\n`);
    if (result.limited !== undefined) console.log(`${limitedList(result.limited)}\n`);
    for (const note of result.notes) console.log(note);
    console.log('');
  };
  if (isWanted('typing')) {
    for (const frameLimit of [true, false]) {
      const name = frameLimit ? 'sample at 60 Hz' : 'sample, frames without limit';
      await part(`typing, ${name}`, () =>
        benchTyping({
          folder,
          reportFile: sample,
          name,
          rounds: isQuick ? 2 : 8,
          keysPerRound: 20,
          random: seededRandom(7),
          frameLimit,
        }),
      );
    }
  }
  if (isWanted('scale')) {
    await buildFloors();
    await part('scale', () =>
      benchScale({
        folder,
        visits: isQuick ? 1 : 3,
        rounds: isQuick ? 1 : 12,
        keysPerRound: 14,
        random: seededRandom(8),
      }),
    );
  }
  if (isWanted('rivals')) {
    await buildRivals();
    for (const size of ['small', 'large'] as const) {
      await part(`rivals, ${size}`, () =>
        benchRivals({
          folder,
          size,
          rounds: isQuick ? 1 : 4,
          keysPerRound: 12,
          random: seededRandom(9),
        }),
      );
    }
  }
  if (isWanted('start')) {
    await part('start', () =>
      benchStart({ folder, reportFile: sample, name: 'sample', rounds: isQuick ? 3 : 8 }),
    );
  }
  if (isWanted('documents')) {
    await buildFloors();
    await part('documents', () =>
      benchDocuments({
        folder,
        reportFile: large,
        name: '50 rows, 30,000 characters',
        rounds: isQuick ? 2 : 6,
      }),
    );
  }
  if (isWanted('formats')) {
    await buildFloors();
    await part('formats', () => benchFormats({ folder, rounds: isQuick ? 2 : 6 }));
  }
});

const target = join(OUT, 'bench');
await mkdir(target, { recursive: true });
const at = new Date().toISOString();
const file = join(target, `bench-${at.replaceAll(/[:.]/gu, '-')}.json`);
await writeFile(file, JSON.stringify({ at, machine, runtime, results }, null, 2));
console.log(`Written: ${file}`);
