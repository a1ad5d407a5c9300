import { join } from 'node:path';
import type { Session } from './cdp.ts';
import { until } from './electron.ts';

/** Electron's own switch: loads the watch before the program. */
export const WATCH: readonly string[] = [
  '-r',
  join(import.meta.dirname, '..', 'early', 'require.cjs'),
];

/** When the first caret was on the screen, in milliseconds since the epoch. */
export async function caretSeen(page: Session): Promise<number> {
  return Number(await until(page, 'document.documentElement?.dataset.benchCaret'));
}

/** When the first frame was on the screen, in milliseconds since the epoch. */
export async function frameSeen(page: Session): Promise<number> {
  return Number(await until(page, 'document.documentElement?.dataset.benchFrame'));
}

/** Notes the next first caret anew. */
export const FORGET_CARET = 'delete document.documentElement?.dataset.benchCaret';
