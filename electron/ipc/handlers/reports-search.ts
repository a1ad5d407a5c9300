import type { Handler } from '../handler.ts';

/** Looks through all reports. */
export const reportsSearch: Handler<'reports:search'> = (query, { services }) =>
  services.reports.search(query);
