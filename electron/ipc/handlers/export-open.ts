import { err } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Opens a file exported in this run. */
export const exportOpen: Handler<'export:open'> = async ({ exportId }, { services, desktop }) => {
  const file = services.exports.fileOf(exportId);
  return file === null ? err({ code: 'export-gone' }) : desktop.openPath(file);
};
