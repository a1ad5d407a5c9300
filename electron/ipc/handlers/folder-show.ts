import { REAL_FILE_OPS } from '../../storage/file-ops.ts';
import { readyFolder } from '../../storage/reports-folder.ts';
import type { Handler } from '../handler.ts';

/** Shows the reports folder. */
export const folderShow: Handler<'folder:show'> = async (_args, { services, desktop }) => {
  const ready = await readyFolder(services.reportsFolder(), REAL_FILE_OPS);
  return ready.ok ? desktop.openPath(ready.value) : ready;
};
