import { readFile } from 'node:fs/promises';
import type { Running } from './electron.ts';

/** What a page holds after everything it no longer needs was collected. */
export interface PageMemory {
  /** Bytes of the script's objects. */
  readonly heap: number;
  readonly nodes: number;
  /** Bytes of the page's whole process, its share of what it shares with others; null where the system does not say. */
  readonly process: number | null;
}

export async function pageMemory({ page, browser }: Running): Promise<PageMemory> {
  await page.send('HeapProfiler.enable');
  // Twice: what the first round frees may have held something.
  for (let i = 0; i < 2; i += 1) await page.send('HeapProfiler.collectGarbage');
  const { metrics } = (await page.send('Performance.getMetrics')) as {
    metrics: readonly { name: string; value: number }[];
  };
  const of = (name: string): number =>
    metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  const { processInfo } = (await browser.session().send('SystemInfo.getProcessInfo')) as {
    processInfo: readonly { type: string; id: number }[];
  };
  const renderer = processInfo.find(({ type }) => type === 'renderer');
  return {
    heap: of('JSHeapUsedSize'),
    nodes: of('Nodes'),
    process: renderer === undefined ? null : await processMemory(renderer.id),
  };
}

async function processMemory(pid: number): Promise<number | null> {
  try {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    const pss = /^Pss:\s+(\d+) kB$/mu.exec(rollup)?.[1];
    return pss === undefined ? null : 1024 * Number(pss);
  } catch {
    // Only Linux has this file.
    return null;
  }
}
