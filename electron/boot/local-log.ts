import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { ioCode } from '../storage/io-reason.ts';

/** The log is turned over at this size; one older part is kept. */
const MAX_BYTES = 1024 * 1024;

/** Notes what should not have happened. Never the text of a report. */
export type Log = (message: string, error: unknown) => void;

/** A log in a local file: nothing is ever sent anywhere. */
export function createLocalLog(file: () => string, now: () => Date = () => new Date()): Log {
  return (message, error) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error ?? '');
    try {
      mkdirSync(dirname(file()), { recursive: true });
      turnOver(file());
      appendFileSync(file(), `${now().toISOString()} ${message} ${detail}\n`);
    } catch (failure) {
      // The disk that cannot take the log is told to the user by whatever was being saved.
      if (ioCode(failure) === null) throw failure;
    }
  };
}

function turnOver(file: string): void {
  try {
    if (statSync(file).size > MAX_BYTES) renameSync(file, `${file}.old`);
  } catch (error) {
    if (ioCode(error) !== 'ENOENT') throw error;
  }
}
