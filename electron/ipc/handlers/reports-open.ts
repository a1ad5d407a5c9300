import type { Handler } from '../handler.ts';

/** Opens a report by its path. */
export const reportsOpen: Handler<'reports:open'> = ({ file }, { services }) =>
  services.reports.open(file);
