import { ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** The forms shipped with the program. */
export const formsList: Handler<'forms:list'> = async (_args, { services }) =>
  ok(await services.forms());
