import type { WriteDeps } from '../atomic-write.ts';
import { type FileOps, REAL_FILE_OPS } from '../file-ops.ts';

/** An error of the system, as Node throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code });
}

/** The real disk with some acts replaced, and a clock that only moves when somebody waits. */
export function testWriteDeps(
  replaced: Partial<FileOps> = {},
): WriteDeps & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  let now = Date.UTC(2026, 0, 15, 1, 30, 5);
  let names = 0;
  return {
    ops: { ...REAL_FILE_OPS, ...replaced },
    clock: {
      now: () => now,
      wait: async (ms) => {
        waits.push(ms);
        now += ms;
      },
    },
    renameLimitMs: 1000,
    randomName: () => {
      names += 1;
      return `test${names}`;
    },
    waits,
  };
}
