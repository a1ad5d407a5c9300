import { spawnSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { type StandingThreads, standingThreads } from './standing-threads.ts';

/** Waits as many milliseconds as it is asked to, and breaks at a word. */
const ENTRY = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', async (request) => {
    if (request === 'break') throw new Error('out of order');
    if (typeof request === 'number') await new Promise((done) => setTimeout(done, request));
    parentPort.postMessage('did ' + request);
  });
`;

function counted(most = 5): { started: Worker[]; threads: StandingThreads<unknown, string> } {
  const started: Worker[] = [];
  const threads = standingThreads<unknown, string>(() => {
    const worker = new Worker(ENTRY, { eval: true });
    started.push(worker);
    return worker;
  }, most);
  return { started, threads };
}

const DONE = new Error('not wanted any more');

describe('threads that are never ended', () => {
  it('answer one request after the other, and each its own', async () => {
    const thread = counted().threads.take();
    thread.tell('nothing');
    expect(await Promise.all([thread.ask(20), thread.ask('a'), thread.ask('b')])).toEqual([
      'did 20',
      'did a',
      'did b',
    ]);
  });

  it('rest when they are given back, and are taken again', async () => {
    const { started, threads } = counted();
    const first = threads.take();
    expect(await first.ask('a')).toBe('did a');
    first.leave(DONE);
    const second = threads.take();
    expect(await second.ask('b')).toBe('did b');
    expect(started).toHaveLength(1);
    await expect(first.ask('c')).rejects.toBe(DONE);
  });

  it('go on unheard with what was given up, while another one does what comes next', async () => {
    const { started, threads } = counted();
    const first = threads.take();
    const given = first.ask(300);
    const unheard = new Promise((resolve) => started[0]?.once('message', resolve));
    first.leave(DONE);
    await expect(given).rejects.toBe(DONE);
    const second = threads.take();
    expect(await second.ask('b')).toBe('did b');
    expect(started).toHaveLength(2);
    expect(await unheard).toBe('did 300');
    // Now the first one rests, and is the next to be taken.
    expect(await threads.take().ask('c')).toBe('did c');
    expect(started).toHaveLength(2);
  });

  it('that break reject what was asked with their error, and are not taken again', async () => {
    const { started, threads } = counted();
    const thread = threads.take();
    const asked = [thread.ask('break'), thread.ask('a')];
    for (const one of asked) await expect(one).rejects.toThrow('out of order');
    expect(thread.isBroken()).toBe(true);
    await expect(thread.ask('b')).rejects.toThrow('out of order');
    thread.leave(DONE);
    expect(await threads.take().ask('c')).toBe('did c');
    expect(started).toHaveLength(2);
  });

  it('that break at rest are not taken either', async () => {
    const { started, threads } = counted();
    const thread = threads.take();
    await thread.ask('a');
    thread.leave(DONE);
    const ended = new Promise((resolve) => started[0]?.once('exit', resolve));
    started[0]?.postMessage('break');
    await ended;
    expect(await threads.take().ask('b')).toBe('did b');
    expect(started).toHaveLength(2);
  });

  it('are no more than there may be: what comes next waits for the one with the least to do', async () => {
    const { started, threads } = counted(2);
    const [long, other] = [threads.take(), threads.take()];
    const heard: unknown[] = [];
    started[0]?.on('message', (answer) => heard.push(answer));
    const given = [long.ask(200), long.ask('dropped')];
    const kept = other.ask('a');
    long.leave(DONE);
    for (const one of given) await expect(one).rejects.toBe(DONE);
    // Nobody has the first one any more; it goes on where it is, and what waited behind that is never begun.
    expect(await threads.take().ask('b')).toBe('did b');
    expect(heard).toEqual(['did 200', 'did b']);
    expect(await kept).toBe('did a');
    expect(started).toHaveLength(2);
  });

  it('shared by two reject only what the one asked who leaves', async () => {
    const { threads } = counted(1);
    const [first, second] = [threads.take(), threads.take()];
    const [given, wanted] = [first.ask(50), second.ask('a')];
    first.leave(DONE);
    await expect(given).rejects.toBe(DONE);
    expect(await wanted).toBe('did a');
  });

  it('survive a request that cannot be copied', async () => {
    const { started, threads } = counted();
    const thread = threads.take();
    await expect(thread.ask(() => 'a function')).rejects.toThrow('could not be cloned');
    expect(await thread.ask('a')).toBe('did a');
    thread.leave(DONE);
    expect(await threads.take().ask('b')).toBe('did b');
    expect(started).toHaveLength(1);
  });

  it('keep a process alive while somebody waits, and not when they rest or were given up', () => {
    const url = new URL('./standing-threads.ts', import.meta.url).href;
    const script = `
      import { Worker } from 'node:worker_threads';
      import { standingThreads } from ${JSON.stringify(url)};
      const threads = standingThreads(() => new Worker(${JSON.stringify(ENTRY)}, { eval: true, execArgv: [] }), 2);
      const [waited, given] = [threads.take(), threads.take()];
      given.ask(60_000).catch((error) => console.log(error.message));
      given.leave(new Error('given up'));
      console.log(await waited.ask(50));
    `;
    const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      timeout: 50_000,
    });
    expect([stdout.trim().split('\n'), status]).toEqual([['given up', 'did 50'], 0]);
  });
});
