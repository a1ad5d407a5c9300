import type { App } from 'electron';
import { parseStart } from './start-options.ts';

/** Listens for files that a second start was given; null file: it only wants the window. */
export type SecondStarts = (listener: (file: string | null) => void) => void;

/**
 * Takes the lock that keeps the program to one process for each data folder: two would write the same
 * settings, and each could replace what the other has just saved.
 * @returns null when another process has it; that one is told of this start
 */
export function onlyInstance(app: App): SecondStarts | null {
  // The working folder travels along: the other process's own is not where the path was typed.
  if (!app.requestSingleInstanceLock()) return null;
  return (listener) => {
    app.on('second-instance', (_event, argv, workingFolder) => {
      const start = parseStart({ argv, isDefaultApp: process.defaultApp === true, workingFolder });
      listener(start.kind === 'window' ? start.file : null);
    });
  };
}
