import type { Clock } from './clock.ts';
import { ioCode } from './io-reason.ts';

/** What Windows answers while a virus scanner, an indexer or a sync client holds a file. */
const HELD_BY_OTHERS: readonly string[] = ['EPERM', 'EBUSY', 'EACCES'];

/** How long to go on trying. */
export interface HeldDeps {
  readonly clock: Clock;
  readonly renameLimitMs: number;
}

/**
 * Repeats an act on the disk while another program holds the file, waiting 10, 20 … 100, 100 ms between
 * attempts until the limit; then rejects with the last error. Any other error rejects at once.
 */
export async function whileHeld<T>(
  act: () => Promise<T>,
  { clock, renameLimitMs }: HeldDeps,
): Promise<T> {
  const giveUpAt = clock.now() + renameLimitMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await act();
    } catch (error) {
      const isHeld = HELD_BY_OTHERS.includes(ioCode(error) ?? '');
      if (!isHeld || clock.now() >= giveUpAt) throw error;
      await clock.wait(Math.min(attempt * 10, 100));
    }
  }
}
