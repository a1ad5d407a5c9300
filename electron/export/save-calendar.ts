import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { sameValue } from '../../shared/model/same-value.ts';
import {
  type CalendarEvent,
  readCalendar,
  writeCalendar,
} from '../../shared/template/deadline-calendar.ts';
import { type WriteDeps, writeAtomically } from '../storage/atomic-write.ts';
import { readReason } from '../storage/io-reason.ts';

/** Writes events as a calendar file, and reads it again from the disk before it is called done. */
export async function saveCalendar(
  events: readonly CalendarEvent[],
  file: string,
  write: WriteDeps,
): Promise<Result<null, Reason>> {
  const bytes = new TextEncoder().encode(writeCalendar(events, write.clock.now()));
  const written = await writeAtomically(file, bytes, write);
  if (!written.ok) return written;
  try {
    const onDisk = new TextDecoder().decode(await write.ops.readFile(file));
    return sameValue(readCalendar(onDisk), events)
      ? ok(null)
      : err({ code: 'read-back-differs', file });
  } catch (error) {
    return err(readReason(error, file));
  }
}
