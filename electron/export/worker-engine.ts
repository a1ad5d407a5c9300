import { Worker } from 'node:worker_threads';
import type { FormatId } from '../../shared/export/formats.ts';
import { ok } from '../../shared/model/result.ts';
import { type ExportEngine, type ExportJob, ExportStopped } from './export-engine.ts';
import type { ExportAnswer, ExportRequest } from './export-messages.ts';

/** How long the worker is kept for a next export. Starting one takes about a tenth of a second. */
const IDLE_MS = 5 * 60_000;

/** An engine in a thread of its own, and what ends the thread. */
export interface WorkerEngine extends ExportEngine {
  /** Starts the thread and loads what makes a format, ahead of the first export. False: the thread runs already. */
  readonly warmUp: (format: FormatId) => boolean;
  /** Ends the thread. What is being worked on is rejected; the next `open` starts a new one. */
  readonly end: () => Promise<void>;
}

type AnsweredRequest = Exclude<ExportRequest, { readonly kind: 'load' | 'close' }>;

interface Waiting {
  readonly resolve: (answer: ExportAnswer) => void;
  readonly reject: (error: Error) => void;
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

/** Does the work in a worker thread, which is started at the first export and ended when nothing comes for a while. */
export function createWorkerEngine(
  start: () => Worker = startExportWorker,
  idleMs: number = IDLE_MS,
): WorkerEngine {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let nextJob = 0;
  const open = new Set<number>();
  /** Jobs whose thread is gone before they were closed, and why. */
  const lost = new Map<number, Error>();
  const waiting = new Map<number, Waiting>();

  const forget = (gone: Worker, error: Error): void => {
    if (worker !== gone) return;
    worker = null;
    clearTimeout(idle);
    for (const job of open) lost.set(job, error);
    open.clear();
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject } of left) reject(error);
  };

  const running = (): Worker => {
    if (worker !== null) return worker;
    const started = start();
    started.on('message', (answer: ExportAnswer) => {
      const asked = waiting.get(answer.job);
      waiting.delete(answer.job);
      asked?.resolve(answer);
    });
    started.on('error', (error) => {
      forget(started, error instanceof Error ? error : new Error(String(error)));
    });
    started.on('exit', () => forget(started, new Error('the export thread has ended')));
    worker = started;
    return started;
  };

  const ask = (request: AnsweredRequest): Promise<ExportAnswer> => {
    const target = running();
    clearTimeout(idle);
    // While it works it keeps the process alive; while it waits it must not.
    target.ref();
    return new Promise((resolve, reject) => {
      waiting.set(request.job, { resolve, reject });
      target.postMessage(request);
    });
  };

  /** Asks on for a report that was opened. Another thread would not know it. */
  const askOn = (request: AnsweredRequest): Promise<ExportAnswer> => {
    const gone = lost.get(request.job);
    return gone === undefined ? ask(request) : Promise.reject(gone);
  };

  const end = async (): Promise<void> => {
    await worker?.terminate();
  };

  /** Nothing to do: the thread no longer keeps the process alive, and ends after a while. */
  const rest = (): void => {
    if (open.size > 0 || waiting.size > 0) return;
    worker?.unref();
    clearTimeout(idle);
    idle = setTimeout(() => void end(), idleMs);
    idle.unref();
  };

  const close = (job: number): void => {
    lost.delete(job);
    if (!open.delete(job)) return;
    worker?.postMessage({ kind: 'close', job } satisfies ExportRequest);
    rest();
  };

  const stop = (): void => {
    const gone = worker;
    if (gone === null) return;
    // Forgotten before it has ended: what is asked next goes to a new thread.
    forget(gone, new ExportStopped());
    void gone.terminate();
  };

  return {
    end,
    stop,
    warmUp: (format) => {
      if (worker !== null) return false;
      running().postMessage({ kind: 'load', format } satisfies ExportRequest);
      rest();
      return true;
    },
    open: async (json, file, format) => {
      nextJob += 1;
      const job = nextJob;
      const answer = await ask({ kind: 'open', job, json, file, format });
      open.add(job);
      const { opened } = expectKind(answer, 'opened');
      if (!opened.ok) {
        close(job);
        return opened;
      }
      const held: ExportJob = {
        ...opened.value,
        format,
        build: async (options) =>
          expectKind(await askOn({ kind: 'build', job, options }), 'built').bytes,
        verify: async (bytes, options) =>
          expectKind(await askOn({ kind: 'verify', job, bytes, options }), 'verified').places,
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
