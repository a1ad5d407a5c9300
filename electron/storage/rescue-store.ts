import * as v from 'valibot';
import type { Reason } from '../../shared/model/reason.ts';
import type { Result } from '../../shared/model/result.ts';
import type { WriteDeps } from './atomic-write.ts';
import { isSameFile } from './open-report.ts';
import { openProgramFile } from './program-file.ts';

const rescuesSchema = v.looseObject({
  rescues: v.array(
    v.looseObject({
      rescuedAs: v.string(),
      file: v.string(),
      knownHashes: v.array(v.string()),
      oldVersion: v.nullable(v.number()),
    }),
  ),
});

/** A rescue copy, the file its text belongs into, and what that file was when the text was written. */
export interface RescueRecord {
  readonly rescuedAs: string;
  readonly file: string;
  /** The file is still the one the text was based on while it has one of these SHA-256 hashes. */
  readonly knownHashes: readonly string[];
  /** The version of the file's format when it is older than the present one. */
  readonly oldVersion: number | null;
}

/** Where the texts in the rescue folder belong, newest first. */
export interface RescueStore {
  readonly get: () => readonly RescueRecord[];
  readonly keep: (record: RescueRecord) => Promise<Result<null, Reason>>;
  readonly drop: (rescuedAs: string) => Promise<Result<null, Reason>>;
  readonly startupReason: Reason | null;
}

/**
 * Reads the records. They are kept apart from the copies, so that each copy is a report and nothing else; a
 * copy whose record is lost is still listed and opened, only not saved into the file it came from.
 */
export async function openRescues(path: string, deps: WriteDeps): Promise<RescueStore> {
  const stored = await openProgramFile(path, rescuesSchema, { rescues: [] }, deps);
  const get = (): readonly RescueRecord[] => stored.get().rescues;
  const change = (next: readonly RescueRecord[]): Promise<Result<null, Reason>> =>
    stored.update((value) => ({
      ...value,
      rescues: next.map((record) => ({ ...record, knownHashes: [...record.knownHashes] })),
    }));
  return {
    get,
    keep: async (record) => {
      // A save that goes on failing comes here every few seconds with nothing new to note.
      const known = get().find(({ rescuedAs }) => rescuedAs === record.rescuedAs);
      if (known !== undefined && isSameRecord(known, record)) return { ok: true, value: null };
      return change([record, ...without(get(), record.rescuedAs)]);
    },
    drop: async (rescuedAs) => {
      const rest = without(get(), rescuedAs);
      return rest.length === get().length ? { ok: true, value: null } : change(rest);
    },
    startupReason: stored.startupReason,
  };
}

function without(records: readonly RescueRecord[], gone: string): readonly RescueRecord[] {
  return records.filter(({ rescuedAs }) => !isSameFile(rescuedAs, gone));
}

function isSameRecord(a: RescueRecord, b: RescueRecord): boolean {
  return (
    a.file === b.file &&
    a.oldVersion === b.oldVersion &&
    a.knownHashes.join() === b.knownHashes.join()
  );
}
