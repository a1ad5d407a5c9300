import { basename } from 'node:path';
import { err, ok } from '../../../shared/model/result.ts';
import { REAL_WRITE_DEPS } from '../../storage/atomic-write.ts';
import type { Handler } from '../handler.ts';

/** Writes a mail draft beside a file exported in this run, and opens it with the PC's mail program where it has one. */
export const exportMail: Handler<'export:mail'> = async (
  { exportId, ...mail },
  { services, desktop },
) => {
  const file = services.exports.fileOf(exportId);
  if (file === null) return err({ code: 'export-gone' });
  // Loaded when it is asked for: no part of starting.
  const { saveMailDraft } = await import('../../mail/save-mail-draft.ts');
  const saved = await saveMailDraft(file, mail, REAL_WRITE_DEPS);
  if (!saved.ok) return saved;
  const opened = await desktop.openPath(saved.value);
  return ok({ fileName: basename(saved.value), isOpened: opened.ok });
};
