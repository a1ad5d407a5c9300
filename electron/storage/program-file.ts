import { basename, dirname, join } from 'node:path';
import { Low } from 'lowdb';
import type * as v from 'valibot';
import { check } from '../../shared/model/check.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { storageTexts } from '../../shared/texts/storage.ts';
import { AtomicJsonFile } from './atomic-json-file.ts';
import type { WriteDeps } from './atomic-write.ts';
import { fileStamp } from './clock.ts';
import { withRemark } from './file-names.ts';
import { ioCode, writeReason } from './io-reason.ts';
import { settle } from './reason-error.ts';

/** A small JSON file of the program's own: settings, the recent list. */
export interface ProgramFile<T> {
  readonly get: () => T;
  /**
   * Changes the value and writes it; the same value is not written. Changes take turns, each seeing the outcome of the one before; on a
   * failure the value in memory stays what is on disk.
   */
  readonly update: (change: (value: T) => T) => Promise<Result<null, Reason>>;
  readonly startupReason: Reason | null;
}

/**
 * Reads a file of the program's own. When it cannot be read or understood it is renamed, so that nothing
 * in it is lost, and defaults take its place; when even that fails, it is left alone and never written.
 */
export async function openProgramFile<T>(
  file: string,
  schema: v.GenericSchema<unknown, T>,
  defaults: T,
  deps: WriteDeps,
): Promise<ProgramFile<T>> {
  const adapter = new AtomicJsonFile(file, deps);
  const loaded = await load(adapter, schema, defaults);
  if (loaded.ok) return keep(adapter, loaded.value, null, deps);

  const aside = join(
    dirname(file),
    withRemark(basename(file), storageTexts.unreadable(fileStamp(deps.clock))),
  );
  try {
    await deps.ops.rename(file, aside);
  } catch (error) {
    if (ioCode(error) === null) throw error;
    return frozen(defaults, loaded.error);
  }
  const startupReason: Reason = {
    code: 'settings-reset',
    file,
    keptAs: aside,
    cause: loaded.error,
  };
  return keep(adapter, defaults, startupReason, deps);
}

async function load<T>(
  adapter: AtomicJsonFile,
  schema: v.GenericSchema<unknown, T>,
  defaults: T,
): Promise<Result<T, Reason>> {
  // `null` is lowdb's word for "no file", so a file that says null must not pass for one.
  const read = await settle(() => adapter.read());
  if (!read.ok) return read;
  if (read.value === null && adapter.hash === null) return ok(defaults);
  const checked = check(schema, read.value);
  if (checked.ok) return checked;
  return err({ code: 'file-invalid', file: adapter.file, faults: checked.error });
}

function keep<T>(
  adapter: AtomicJsonFile,
  initial: T,
  startupReason: Reason | null,
  deps: WriteDeps,
): ProgramFile<T> {
  const low = new Low<unknown>(adapter, initial);
  let current = initial;
  let queue: Promise<unknown> = Promise.resolve();
  const write = async (change: (value: T) => T): Promise<Result<null, Reason>> => {
    const value = change(current);
    if (value === current) return ok(null);
    try {
      await deps.ops.makeFolder(dirname(adapter.file));
    } catch (error) {
      return err(writeReason(error, adapter.file));
    }
    low.data = value;
    const written = await settle(() => low.write());
    if (!written.ok) {
      low.data = current;
      return written;
    }
    current = value;
    return ok(null);
  };
  return {
    get: () => current,
    update: (change) => {
      const turn = queue.then(() => write(change));
      queue = turn.catch(() => undefined);
      return turn;
    },
    startupReason,
  };
}

/** Stands for a file that could neither be read nor moved: it is never written. */
function frozen<T>(defaults: T, reason: Reason): ProgramFile<T> {
  return { get: () => defaults, update: async () => err(reason), startupReason: reason };
}
