import { loadExporter } from '../../shared/export/exporters.ts';
import { ok } from '../../shared/model/result.ts';
import { answerRequests } from '../threads/answer-requests.ts';
import type { ExportJob } from './export-engine.ts';
import type { ExportAnswer, ExportRequest } from './export-messages.ts';
import { LOCAL_ENGINE } from './local-engine.ts';

const jobs = new Map<number, ExportJob>();

/** The finished file's memory is handed over rather than copied. Shared memory cannot be. */
function transferable(answer: ExportAnswer): readonly ArrayBuffer[] {
  const buffer = answer.kind === 'built' ? answer.bytes.buffer : null;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}

async function work(request: ExportRequest): Promise<ExportAnswer> {
  switch (request.kind) {
    case 'load':
      await loadExporter(request.format);
      return { kind: 'done' };
    case 'open': {
      const opened = await LOCAL_ENGINE.open(request.json, request.file, request.format);
      if (!opened.ok) return { kind: 'opened', opened };
      jobs.set(request.job, opened.value);
      const { head, makes } = opened.value;
      return { kind: 'opened', opened: ok({ head, makes }) };
    }
    case 'build':
      return { kind: 'built', bytes: await held(request.job).build(request.options) };
    case 'verify':
      return {
        kind: 'verified',
        places: await held(request.job).verify(request.bytes, request.options),
      };
    case 'close':
      jobs.delete(request.job);
      return { kind: 'done' };
  }
}

function held(job: number): ExportJob {
  const found = jobs.get(job);
  if (found === undefined) throw new Error(`no report is open under ${job}`);
  return found;
}

answerRequests(work, transferable);
