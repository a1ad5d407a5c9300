import type { Handler } from '../handler.ts';

/** Keeps a copy of a report before it changes as a whole. */
export const reportsKeepCopy: Handler<'reports:keep-copy'> = ({ handle, json }, { services }) =>
  services.reports.keepCopy(handle, json);
