import { basename, dirname, extname, join } from 'node:path';
import { FORMATS } from '../../shared/export/formats.ts';
import { writeMailDraft } from '../../shared/mail/mail-draft.ts';
import type { ExportMail } from '../../shared/mail/mail-of-export.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { WriteDeps } from '../storage/atomic-write.ts';
import { freeName } from '../storage/file-names.ts';
import type { FileOps } from '../storage/file-ops.ts';
import { whileHeld } from '../storage/held.ts';
import { ioCode, readReason, writeReason } from '../storage/io-reason.ts';

/**
 * Writes an unsent mail with a file as its attachment, beside that file and under its name; an existing file is never
 * replaced, and the same draft is not written twice. It is read again from the disk before it is called done, and does not
 * stay when it is not whole.
 * @returns where the draft is
 */
export async function saveMailDraft(
  file: string,
  mail: ExportMail,
  write: WriteDeps,
): Promise<Result<string, Reason>> {
  const { ops } = write;
  let bytes: Uint8Array;
  try {
    bytes = await ops.readFile(file);
  } catch (error) {
    return err(readReason(error, file));
  }
  const attachment = { fileName: basename(file), mediaType: mediaTypeOf(file), bytes };
  const draft = writeMailDraft({ ...mail, attachment });
  const stem = basename(file, extname(file));
  const taken = new Set<string>();
  for (;;) {
    const target = join(
      dirname(file),
      freeName(`${stem}.eml`, (name) => taken.has(name)),
    );
    try {
      await ops.writeNewFile(target, draft);
    } catch (error) {
      if (ioCode(error) !== 'EEXIST') {
        const reason = writeReason(error, target);
        if (reason.code === 'disk-full') await removeHalf(target, write);
        return err(reason);
      }
      if (await holds(target, draft, ops)) return ok(target);
      taken.add(basename(target));
      continue;
    }
    const reason = await readBack(target, draft, write);
    if (reason === null) return ok(target);
    await removeHalf(target, write);
    return err(reason);
  }
}

/** Whether the same draft is there already, from an earlier try. */
async function holds(file: string, draft: Uint8Array, ops: FileOps): Promise<boolean> {
  try {
    return (await ops.readFile(file)).equals(draft);
  } catch (error) {
    if (ioCode(error) === null) throw error;
    // Held by another program: it may be anything.
    return false;
  }
}

/** Why what is on the disk is not the draft; null when it is. */
async function readBack(file: string, draft: Uint8Array, write: WriteDeps): Promise<Reason | null> {
  try {
    const onDisk = await whileHeld(() => write.ops.readFile(file), write);
    return onDisk.equals(draft) ? null : { code: 'read-back-differs', file };
  } catch (error) {
    return readReason(error, file);
  }
}

async function removeHalf(file: string, write: WriteDeps): Promise<void> {
  try {
    await whileHeld(() => write.ops.remove(file), write);
  } catch (error) {
    // The reason that the user is told names the file.
    if (ioCode(error) === null) throw error;
  }
}

function mediaTypeOf(file: string): string {
  const extension = extname(file).slice(1).toLowerCase();
  const format = FORMATS.find((candidate) => candidate.extension === extension);
  return format?.mediaType ?? 'application/octet-stream';
}
