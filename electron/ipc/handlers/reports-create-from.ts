import type { Handler } from '../handler.ts';

/** Begins a report that was made from another one. */
export const reportsCreateFrom: Handler<'reports:create-from'> = ({ json }, { services }) =>
  services.reports.createFrom(json);
