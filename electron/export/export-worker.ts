import { parentPort } from 'node:worker_threads';
import { loadExporter } from '../../shared/export/exporters.ts';
import { ok } from '../../shared/model/result.ts';
import type { ExportJob } from './export-engine.ts';
import type { ExportAnswer, ExportRequest } from './export-messages.ts';
import { LOCAL_ENGINE } from './local-engine.ts';

// The worker's entry: answers requests one by one. A bug in here ends the thread with its error, which the
// main thread receives.

const port = parentPort;
if (port === null) throw new Error('export-worker runs in a worker thread only');

const jobs = new Map<number, ExportJob>();

port.on('message', (request: ExportRequest) => {
  void answer(request).then((reply) => {
    if (reply === null) return;
    port.postMessage(reply, transferable(reply));
  });
});

/** The finished file's memory is handed over rather than copied. Shared memory cannot be. */
function transferable(reply: ExportAnswer): readonly ArrayBuffer[] {
  const buffer = reply.kind === 'built' ? reply.bytes.buffer : null;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}

async function answer(request: ExportRequest): Promise<ExportAnswer | null> {
  switch (request.kind) {
    case 'load':
      await loadExporter(request.format);
      return null;
    case 'open': {
      const { job } = request;
      const opened = await LOCAL_ENGINE.open(request.json, request.file, request.format);
      if (!opened.ok) return { kind: 'opened', job, opened };
      jobs.set(job, opened.value);
      const { head, makes } = opened.value;
      return { kind: 'opened', job, opened: ok({ head, makes }) };
    }
    case 'build':
      return {
        kind: 'built',
        job: request.job,
        bytes: await held(request.job).build(request.options),
      };
    case 'verify':
      return {
        kind: 'verified',
        job: request.job,
        places: await held(request.job).verify(request.bytes, request.options),
      };
    case 'close':
      jobs.delete(request.job);
      return null;
  }
}

function held(job: number): ExportJob {
  const found = jobs.get(job);
  if (found === undefined) throw new Error(`no report is open under ${job}`);
  return found;
}
