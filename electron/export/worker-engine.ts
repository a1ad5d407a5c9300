import { Worker } from 'node:worker_threads';
import type { FormatId } from '../../shared/export/formats.ts';
import { ok } from '../../shared/model/result.ts';
import {
  type StandingThread,
  type StandingThreads,
  standingThreads,
} from '../threads/standing-threads.ts';
import { type ExportEngine, type ExportJob, ExportStopped } from './export-engine.ts';
import type { ExportAnswer, ExportRequest } from './export-messages.ts';

/** One to work, and one that may still be at what was given up. */
const MOST_THREADS = 2;

/** An engine in a thread of its own. */
export interface WorkerEngine extends ExportEngine {
  /** Starts the thread and loads what makes a format, ahead of the first export. False: the thread runs already. */
  readonly warmUp: (format: FormatId) => boolean;
}

/** The entry of the thread: this file's neighbour from source, and one level up from a chunk of the built program. */
function workerUrl(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('./export-worker.ts', import.meta.url);
  const isChunk = import.meta.url.includes('/chunks/');
  return new URL(isChunk ? '../export-worker.js' : './export-worker.js', import.meta.url);
}

export function startExportWorker(): Worker {
  return new Worker(workerUrl());
}

/** Does the work in a worker thread, which is started at the first export and rests in between. */
export function createWorkerEngine(start: () => Worker = startExportWorker): WorkerEngine {
  const threads: StandingThreads<ExportRequest, ExportAnswer> = standingThreads(
    start,
    MOST_THREADS,
  );
  let thread: StandingThread<ExportRequest, ExportAnswer> | null = null;
  let nextJob = 0;
  const open = new Set<number>();
  /** Jobs whose thread is gone before they were closed, and why. */
  const lost = new Map<number, Error>();

  const forget = (gone: typeof thread, error: Error): void => {
    if (gone === null || thread !== gone) return;
    thread = null;
    for (const job of open) {
      lost.set(job, error);
      gone.tell({ kind: 'close', job });
    }
    open.clear();
    gone.leave(error);
  };

  /** What a thread held that broke while nobody asked it anything is lost, and the next one knows nothing of it. */
  const dropBroken = (): void => {
    if (thread?.isBroken()) forget(thread, new Error('the export thread has ended'));
  };

  const running = (): NonNullable<typeof thread> => {
    dropBroken();
    thread ??= threads.take();
    return thread;
  };

  const ask = async (request: ExportRequest): Promise<ExportAnswer> => {
    const target = running();
    try {
      return await target.ask(request);
    } catch (error) {
      if (error instanceof Error) forget(target, error);
      // Nobody has got hold of what could not be opened, so nobody will close it.
      if (request.kind === 'open') lost.delete(request.job);
      throw error;
    }
  };

  /** Asks on for a report that was opened. Another thread would not know it. */
  const askOn = (job: number, request: ExportRequest): Promise<ExportAnswer> => {
    dropBroken();
    const gone = lost.get(job);
    return gone === undefined ? ask(request) : Promise.reject(gone);
  };

  const close = (job: number): void => {
    lost.delete(job);
    if (open.delete(job)) thread?.tell({ kind: 'close', job });
  };

  return {
    // What is asked next goes to another thread, or to this one once it is done.
    stop: () => forget(thread, new ExportStopped()),
    warmUp: (format) => {
      if (thread !== null) return false;
      running().tell({ kind: 'load', format });
      return true;
    },
    open: async (json, file, format) => {
      // Before the job counts as open: what a broken thread held is lost, and this is not among it.
      running();
      nextJob += 1;
      const job = nextJob;
      // Open from now on: given up while it is read, the thread must not keep it.
      open.add(job);
      const { opened } = expectKind(await ask({ kind: 'open', job, json, file, format }), 'opened');
      if (!opened.ok) {
        close(job);
        return opened;
      }
      const held: ExportJob = {
        ...opened.value,
        format,
        build: async (options) =>
          expectKind(await askOn(job, { kind: 'build', job, options }), 'built').bytes,
        verify: async (bytes, options) =>
          expectKind(await askOn(job, { kind: 'verify', job, bytes, options }), 'verified').places,
        close: () => close(job),
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
