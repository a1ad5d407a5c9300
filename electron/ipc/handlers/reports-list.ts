import { ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** What the start page shows. */
export const reportsList: Handler<'reports:list'> = async (_args, { services }) =>
  ok(await services.reports.list());
