import { Worker } from 'node:worker_threads';

/**
 * Starts a thread whose entry is the caller's neighbour from source, and beside or one level above it in the built
 * program, where the caller may have become part of a chunk.
 * @param caller its `import.meta.url`
 * @param name of the entry, as the build knows it too
 */
export function startNeighbour(caller: string, name: string): Worker {
  if (caller.endsWith('.ts')) return new Worker(new URL(`./${name}.ts`, caller));
  const isChunk = caller.includes('/chunks/');
  return new Worker(new URL(`${isChunk ? '..' : '.'}/${name}.js`, caller));
}
