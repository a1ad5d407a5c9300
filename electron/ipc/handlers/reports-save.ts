import type { Handler } from '../handler.ts';

/** Saves an open report in place. */
export const reportsSave: Handler<'reports:save'> = ({ handle, json }, { services }) =>
  services.reports.save(handle, json);
