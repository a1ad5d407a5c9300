import { basename, dirname, extname, join } from 'node:path';
import { FORMATS } from '../../shared/export/formats.ts';
import { writeMailDraft } from '../../shared/mail/mail-draft.ts';
import type { ExportMail } from '../../shared/mail/mail-of-export.ts';
import type { Reason } from '../../shared/model/reason.ts';
import { err, ok, type Result } from '../../shared/model/result.ts';
import type { WriteDeps } from '../storage/atomic-write.ts';
import { freeName } from '../storage/file-names.ts';
import { ioCode, readReason, writeReason } from '../storage/io-reason.ts';

/**
 * Writes an unsent mail with a file as its attachment, beside that file and under its name; an existing file is never
 * replaced. It is read again from the disk before it is called done.
 * @returns where the draft is
 */
export async function saveMailDraft(
  file: string,
  mail: ExportMail,
  { ops }: WriteDeps,
): Promise<Result<string, Reason>> {
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
      if (ioCode(error) !== 'EEXIST') return err(writeReason(error, target));
      taken.add(basename(target));
      continue;
    }
    try {
      const isWhole = Buffer.from(await ops.readFile(target)).equals(draft);
      return isWhole ? ok(target) : err({ code: 'read-back-differs', file: target });
    } catch (error) {
      return err(readReason(error, target));
    }
  }
}

function mediaTypeOf(file: string): string {
  const extension = extname(file).slice(1).toLowerCase();
  const format = FORMATS.find((candidate) => candidate.extension === extension);
  return format?.mediaType ?? 'application/octet-stream';
}
