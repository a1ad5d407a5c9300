import type { Handler } from '../handler.ts';

/** Gives up a handle. */
export const reportsClose: Handler<'reports:close'> = ({ handle }, { services }) =>
  services.reports.close(handle);
