import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { OUT, ROOT } from '../../../build/scripts/lib/paths.mjs';
import { resolveRuntime } from '../../../build/scripts/runtime.mjs';
import { mainConfig } from '../../../build/vite/main.config.mjs';
import type { FloorRequest } from '../floors/worker.ts';

/** The floors that run in Node, in a process of their own. */
export interface FloorWorker {
  /** Milliseconds the work took. */
  readonly ask: (request: FloorRequest) => Promise<number>;
  readonly stop: () => Promise<void>;
}

const BUILT = join(OUT, 'bench', 'floors');

/** Bundles the floors as the program is bundled. */
export async function buildFloors(): Promise<void> {
  const { build } = await import('vite');
  const config = mainConfig(BUILT);
  await build({
    ...config,
    build: {
      ...config.build,
      rolldownOptions: {
        ...config.build?.rolldownOptions,
        input: { worker: join(ROOT, 'test', 'bench', 'floors', 'worker.ts') },
      },
    },
  });
}

/** Starts the floors in Electron's own Node: the engine the program's main process has. */
export async function startFloors(): Promise<FloorWorker> {
  const { executable } = await resolveRuntime();
  const child = spawn(executable, [join(BUILT, 'main', 'worker.js')], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (request) => {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`The floors ended at ${request.kind}.`);
      return Number(value);
    },
    stop: async () => {
      const exit = once(child, 'exit');
      child.stdin.end();
      await exit;
    },
  };
}
