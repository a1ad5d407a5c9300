import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { countingIds } from '../../../shared/model/ids.ts';
import { REAL_WRITE_DEPS } from '../../storage/atomic-write.ts';
import { type CliIo, processIo } from '../cli-io.ts';
import { runCli } from '../run-cli.ts';

/** The time at which command lines run in tests; ISO 8601, Z. */
export const NOW = '2026-01-05T01:02:03.000Z';

/** What a command line said and ended with. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A folder of a test's own, with the command line at work in it. */
export interface CliFolder {
  readonly path: string;
  readonly run: (...argv: readonly string[]) => Promise<Outcome>;
  readonly remove: () => Promise<void>;
}

/**
 * A fresh folder in which command lines run with the forms of the program and a clock that stands still.
 * @param idPrefix what the ids of new things begin with
 * @param more what is different about the world
 */
export async function makeCliFolder(
  idPrefix: string,
  more: Partial<CliIo> = {},
): Promise<CliFolder> {
  const path = await mkdtemp(join(tmpdir(), 'report-desk-'));
  return {
    path,
    run: async (...argv) => {
      const out: string[] = [];
      const error: string[] = [];
      const io: CliIo = {
        ...processIo(),
        out: async (text) => void out.push(text),
        error: async (text) => void error.push(text),
        resolve: (name) => resolve(path, name),
        write: { ...REAL_WRITE_DEPS, clock: { now: () => Date.parse(NOW), wait: async () => {} } },
        makeId: countingIds(idPrefix),
        ...more,
      };
      const code = await runCli(argv, io);
      return { code, out: out.join('\n'), error: error.join('\n') };
    },
    remove: () => rm(path, { recursive: true }),
  };
}
