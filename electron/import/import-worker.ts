import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import { type PlanTask, runPlanTask } from '../../shared/import/plan-task.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { importDocument } from './import-document.ts';
import { takeCarried } from './take-carried.ts';

// The thread that reads one document, or answers one question about it, and ends. A bug in here ends it with its
// error, which the main thread receives.

const port = parentPort;
if (port === null) throw new Error('import-worker runs in a worker thread only');

const job = v.parse(
  v.union([
    v.strictObject({ bytes: v.instance(Uint8Array), fileName: v.string() }),
    v.strictObject({ bytes: v.instance(Uint8Array), file: v.string() }),
    v.strictObject({ task: v.string() }),
  ]),
  workerData,
);

/** One string crosses to the window much quicker than the object it stands for. */
async function done(): Promise<Result<string, Reason>> {
  // The window has made the text itself. It only gets back what follows from it, and nothing else is touched.
  if ('task' in job) return ok(JSON.stringify(runPlanTask(JSON.parse(job.task) as PlanTask)));
  const read =
    'file' in job
      ? await takeCarried(job.bytes, job.file)
      : await importDocument(job.bytes, job.fileName);
  return read.ok ? ok(JSON.stringify(read.value)) : read;
}

port.postMessage(await done());
