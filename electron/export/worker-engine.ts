import type { Worker } from 'node:worker_threads';
import type { FormatId } from '../../shared/export/formats.ts';
import { ok } from '../../shared/model/result.ts';
import {
  type StandingThread,
  type StandingThreads,
  standingThreads,
} from '../threads/standing-threads.ts';
import { startNeighbour } from '../threads/start-neighbour.ts';
import { type ExportEngine, type ExportJob, ExportStopped } from './export-engine.ts';
import type { ExportAnswer, ExportRequest } from './export-messages.ts';

/** One to work, and one that may still be at what was given up. */
const MOST_THREADS = 2;

/** An engine in a thread of its own. */
export interface WorkerEngine extends ExportEngine {
  /** Starts the thread and loads what makes a format, ahead of the first export. False: the thread runs already. */
  readonly warmUp: (format: FormatId) => boolean;
}

export function startExportWorker(): Worker {
  return startNeighbour(import.meta.url, 'export-worker');
}

type ExportThread = StandingThread<ExportRequest, ExportAnswer>;

/** Does the work in a worker thread, which is started at the first export and rests in between. */
export function createWorkerEngine(start: () => Worker = startExportWorker): WorkerEngine {
  const threads: StandingThreads<ExportRequest, ExportAnswer> = standingThreads(
    start,
    MOST_THREADS,
  );
  let thread: ExportThread | null = null;
  let nextJob = 0;
  /** What the thread holds. */
  const open = new Set<number>();

  const running = (): ExportThread => {
    if (thread === null || thread.isBroken()) {
      // What a thread held that broke is lost with it.
      open.clear();
      thread = threads.take();
    }
    return thread;
  };

  return {
    // What is asked next goes to another thread, or to this one once it is done.
    stop: () => {
      if (thread === null) return;
      for (const job of open) thread.tell({ kind: 'close', job });
      open.clear();
      thread.leave(new ExportStopped());
      thread = null;
    },
    warmUp: (format) => {
      if (thread?.isBroken() === false) return false;
      running().tell({ kind: 'load', format });
      return true;
    },
    open: async (json, file, format) => {
      // All that is asked about this report goes to this thread: another one would not know it.
      const mine = running();
      nextJob += 1;
      const job = nextJob;
      const close = (): void => {
        if (open.delete(job)) mine.tell({ kind: 'close', job });
      };
      const askOn = (request: ExportRequest): Promise<ExportAnswer> =>
        mine.isBroken()
          ? Promise.reject(new Error('the export thread has ended'))
          : mine.ask(request);
      // Open from now on: given up while it is read, the thread must not keep it.
      open.add(job);
      const answer = await mine.ask({ kind: 'open', job, json, file, format });
      const { opened } = expectKind(answer, 'opened');
      if (!opened.ok) {
        close();
        return opened;
      }
      const held: ExportJob = {
        ...opened.value,
        format,
        build: async (options) =>
          expectKind(await askOn({ kind: 'build', job, options }), 'built').bytes,
        verify: async (bytes, options) =>
          expectKind(await askOn({ kind: 'verify', job, bytes, options }), 'verified').places,
        close,
      };
      return ok(held);
    },
  };
}

function expectKind<K extends ExportAnswer['kind']>(
  answer: ExportAnswer,
  kind: K,
): Extract<ExportAnswer, { kind: K }> {
  if (!isKind(answer, kind))
    throw new Error(`the export thread answered ${answer.kind}, not ${kind}`);
  return answer;
}

function isKind<K extends ExportAnswer['kind']>(
  answer: ExportAnswer,
  kind: K,
): answer is Extract<ExportAnswer, { kind: K }> {
  return answer.kind === kind;
}
