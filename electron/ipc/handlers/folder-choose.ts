import { err, ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Asks the user where reports are kept from now on. */
export const folderChoose: Handler<'folder:choose'> = async (_args, { services, desktop }) => {
  const folder = await desktop.chooseFolder(services.reportsFolder().path);
  if (folder === null) return err({ code: 'cancelled' });
  const changed = await services.chooseReportsFolder(folder);
  return changed.ok ? ok(services.settings()) : changed;
};
