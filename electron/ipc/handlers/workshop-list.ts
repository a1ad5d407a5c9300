import { ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** The office's own forms and drafts. */
export const workshopList: Handler<'workshop:list'> = async (_args, { services }) =>
  ok(await services.ownForms.list());
