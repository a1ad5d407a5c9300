import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import { sameValue } from '../../shared/model/same-value.ts';
import {
  type CalendarEvent,
  readCalendar,
  writeCalendar,
} from '../../shared/template/deadline-calendar.ts';
import { type CheckWritten, type WriteDeps, writeAtomically } from '../storage/atomic-write.ts';
import { whileHeld } from '../storage/held.ts';
import { readReason } from '../storage/io-reason.ts';

/** Writes events as a calendar file. It has its name once it was read again from the disk and found whole. */
export async function saveCalendar(
  events: readonly CalendarEvent[],
  file: string,
  write: WriteDeps,
): Promise<Result<null, Reason>> {
  const bytes = new TextEncoder().encode(writeCalendar(events, write.clock.now()));
  const check: CheckWritten = async (temporary) => {
    try {
      const onDisk = await whileHeld(() => write.ops.readFile(temporary), write);
      return sameValue(readCalendar(new TextDecoder().decode(onDisk)), events)
        ? ok(null)
        : err({ code: 'read-back-differs', file });
    } catch (error) {
      return err(readReason(error, file));
    }
  };
  const written = await writeAtomically(file, bytes, write, check);
  return written.ok ? ok(null) : written;
}
