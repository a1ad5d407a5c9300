import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new real folder. `atEnd` is the test runner's `onTestFinished`: the folder goes when the test ends. */
export function tempFolder(atEnd: (remove: () => void) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'report-desk-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The names in a folder, hidden ones too, sorted. */
export const namesIn = (folder: string): readonly string[] => readdirSync(folder).sort();
