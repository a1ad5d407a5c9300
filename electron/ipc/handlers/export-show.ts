import { err } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Shows a file exported in this run in the file manager. */
export const exportShow: Handler<'export:show'> = async ({ exportId }, { services, desktop }) => {
  const file = services.exports.fileOf(exportId);
  return file === null ? err({ code: 'export-gone' }) : desktop.showInFolder(file);
};
