import * as v from 'valibot';
import { type PlanTask, runPlanTask } from '../../shared/import/plan-task.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { ok, type Result } from '../../shared/model/result.ts';
import { answerRequests } from '../threads/answer-requests.ts';
import { importDocument } from './import-document.ts';
import { ImportJobSchema } from './import-job.ts';
import { takeCarried } from './take-carried.ts';

/** One string crosses to the window much quicker than the object it stands for. */
async function work(request: unknown): Promise<Result<string, Reason>> {
  const job = v.parse(ImportJobSchema, request);
  // The window has made the text itself. It only gets back what follows from it, and nothing else is touched.
  if ('task' in job) return ok(JSON.stringify(runPlanTask(JSON.parse(job.task) as PlanTask)));
  const read =
    'file' in job
      ? await takeCarried(job.bytes, job.file)
      : await importDocument(job.bytes, job.fileName);
  return read.ok ? ok(JSON.stringify(read.value)) : read;
}

answerRequests(work);
