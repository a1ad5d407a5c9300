import type { Reason } from '../../shared/model/reason.ts';
import type { Report } from '../../shared/model/report.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { type StandingThreads, standingThreads } from '../threads/standing-threads.ts';
import { startNeighbour } from '../threads/start-neighbour.ts';
import type { ImportJob } from './import-job.ts';

/** Reads documents, and answers questions about them, in a thread of their own, one at a time. */
export interface ImportThread {
  /** The document as JSON text; `cancelled` when another one or `cancel` came before it was read. */
  readonly read: (bytes: Uint8Array, fileName: string) => Promise<Result<string, Reason>>;
  /** The answer to a `PlanTask`, both as JSON text; `cancelled` likewise. */
  readonly plan: (task: string) => Promise<Result<string, Reason>>;
  /** The report that a document carries and still says, as JSON text; see `takeCarried`. */
  readonly carried: (bytes: Uint8Array, file: string) => Promise<Result<string, Reason>>;
  /** Gives up what is being done. */
  readonly cancel: () => void;
}

type ImportThreads = StandingThreads<ImportJob, Result<string, Reason>>;

/** What was being done is not wanted any more. */
class Cancelled extends Error {}

/** One to read, one to answer questions, and one that may still be at what was given up. */
const MOST_THREADS = 3;

const PROGRAM_THREADS: ImportThreads = standingThreads(
  () => startNeighbour(import.meta.url, 'import-worker'),
  MOST_THREADS,
);

export function createImportThread(threads: ImportThreads = PROGRAM_THREADS): ImportThread {
  let cancel: (() => void) | null = null;
  const run = async (job: ImportJob): Promise<Result<string, Reason>> => {
    cancel?.();
    const thread = threads.take();
    const giveUp = (): void => thread.leave(new Cancelled());
    cancel = giveUp;
    try {
      return await thread.ask(job);
    } catch (error) {
      if (error instanceof Cancelled) return err({ code: 'cancelled' });
      throw error;
    } finally {
      if (cancel === giveUp) cancel = null;
      giveUp();
    }
  };
  return {
    cancel: () => cancel?.(),
    read: (bytes, fileName) => run({ bytes, fileName }),
    carried: (bytes, file) => run({ bytes, file }),
    plan: (task) => run({ task }),
  };
}

/** The report that a document carries, taken out of it in a thread of its own. */
export async function takeCarriedInThread(
  bytes: Uint8Array,
  file: string,
): Promise<Result<Report, Reason>> {
  const taken = await createImportThread().carried(bytes, file);
  // The thread has understood it as a report.
  return taken.ok ? ok(JSON.parse(taken.value) as Report) : taken;
}
