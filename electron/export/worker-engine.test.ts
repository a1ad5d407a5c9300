import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { ExportStopped } from './export-engine.ts';
import { LOCAL_ENGINE } from './local-engine.ts';
import { createWorkerEngine, startExportWorker, type WorkerEngine } from './worker-engine.ts';

const json = JSON.stringify(smallReport());
const OPTIONS = { now: '2026-01-05T01:02:03.000Z', edition: 'v1' };

async function opened(from: Pick<WorkerEngine, 'open'>) {
  const job = await from.open(json, 'a.json', 'docx');
  if (!job.ok) throw new Error(job.error.code);
  return job.value;
}

/** An engine, and the threads that it has started; the first one may be another than the program's. */
function watched(first: () => Worker = startExportWorker) {
  const started: Worker[] = [];
  const engine = createWorkerEngine(() => {
    const worker = started.length === 0 ? first() : startExportWorker();
    started.push(worker);
    return worker;
  });
  return { engine, started };
}

describe('the export thread', () => {
  it('makes the same file as the calling thread would, and verifies it', async () => {
    const engine = createWorkerEngine();
    const [there, here] = [await opened(engine), await opened(LOCAL_ENGINE)];
    expect(there.head).toEqual({ year: 115, agency: '測試機關', document: '成果' });
    expect(here.head).toEqual(there.head);
    const bytes = await there.build(OPTIONS);
    expect(Buffer.from(bytes).equals(await here.build(OPTIONS))).toBe(true);
    expect(await there.verify(bytes, OPTIONS)).toEqual([]);
    expect(await there.verify(new Uint8Array(), OPTIONS)).toEqual(['無法當成完整的文件打開']);
  });

  it('is started once, ahead if one likes, and kept for the next export', async () => {
    const { engine, started } = watched();
    expect([engine.warmUp('docx'), engine.warmUp('docx')]).toEqual([true, false]);
    expect(started).toHaveLength(1);
    const [first, second] = await Promise.all([opened(engine), opened(engine)]);
    await Promise.all([first.build(OPTIONS), second.build(OPTIONS)]);
    first.close();
    second.close();
    await opened(engine);
    expect(started).toHaveLength(1);
  });

  it('that breaks rejects what was asked of it instead of waiting for ever', async () => {
    const engine = createWorkerEngine(
      () => new Worker('throw new Error("out of order")', { eval: true }),
    );
    await expect(engine.open(json, 'a.json', 'docx')).rejects.toThrow('out of order');
  });

  it('that ends by itself rejects what it was working on, and the next export gets a new one', async () => {
    const ending =
      "require('node:worker_threads').parentPort.once('message', () => process.exit())";
    const { engine, started } = watched(() => new Worker(ending, { eval: true }));
    await expect(engine.open(json, 'a.json', 'docx')).rejects.toThrow('the thread has ended');
    const job = await opened(engine);
    expect(await job.verify(await job.build(OPTIONS), OPTIONS)).toEqual([]);
    expect(started).toHaveLength(2);
  });

  it('that breaks while nobody asks it anything loses what it held, and only that', async () => {
    const { engine, started } = watched();
    const breakLast = async (): Promise<void> => {
      const worker = started.at(-1);
      const ended = new Promise((resolve) => worker?.once('exit', resolve));
      worker?.postMessage({ kind: 'build', job: 999, options: OPTIONS });
      await ended;
    };
    engine.warmUp('docx');
    await breakLast();
    const job = await opened(engine);
    expect(await job.verify(await job.build(OPTIONS), OPTIONS)).toEqual([]);
    await breakLast();
    await expect(job.build(OPTIONS)).rejects.toThrow('the export thread has ended');
    job.close();
    const next = await opened(engine);
    expect(await next.verify(await next.build(OPTIONS), OPTIONS)).toEqual([]);
    expect(started).toHaveLength(3);
  });

  it('that is stopped rejects at once, and what is asked next goes to another thread', async () => {
    const engine = createWorkerEngine();
    const job = await opened(engine);
    const building = job.build(OPTIONS);
    engine.stop();
    await expect(building).rejects.toThrow(ExportStopped);
    await expect(job.build(OPTIONS)).rejects.toThrow(ExportStopped);
    job.close();
    const next = await opened(engine);
    expect(await next.verify(await next.build(OPTIONS), OPTIONS)).toEqual([]);
    next.close();
  });

  it('that was stopped is not ended: done with its work, it does the next', async () => {
    const { engine, started } = watched();
    const ended: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const job = await opened(engine);
      const [worker] = started;
      worker?.once('exit', (code) => ended.push(code));
      const answered = new Promise((resolve) => worker?.once('message', resolve));
      const building = job.build(OPTIONS);
      engine.stop();
      await expect(building).rejects.toThrow(ExportStopped);
      // The file that nobody waits for, then what closes its report.
      await answered;
      await new Promise((resolve) => worker?.once('message', resolve));
    }
    expect([started.length, ended]).toEqual([1, []]);
  });
});
