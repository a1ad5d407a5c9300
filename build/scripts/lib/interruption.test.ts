import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isAlive } from './leftovers.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interruption-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

// Windows has no signals that a process could answer.
describe.skipIf(process.platform === 'win32')('a script that is stopped', () => {
  it('stops the program it started, waits for its end, and says so by its exit code', async () => {
    const pidFile = join(folder, 'pid');
    const program = `require('fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000);`;
    const run = pathToFileURL(join(import.meta.dirname, 'run.mjs')).href;
    const script = `const { run } = await import(${JSON.stringify(run)});
      await run(process.execPath, ['-e', ${JSON.stringify(program)}]);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: 'ignore',
    });
    const ended = new Promise((done) => child.once('close', done));
    const pid = await vi.waitUntil(
      async () => Number(await readFile(pidFile, 'utf8').catch(() => '')) || false,
      { timeout: 20_000 },
    );
    child.kill('SIGTERM');
    expect(await ended).toBe(130);
    expect(isAlive(pid)).toBe(false);
  }, 30_000);
});
