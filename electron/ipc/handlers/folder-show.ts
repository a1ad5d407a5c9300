import type { Handler } from '../handler.ts';

/** Shows the reports folder. */
export const folderShow: Handler<'folder:show'> = (_args, { services, desktop }) =>
  desktop.showFolder(services.reportsFolder());
