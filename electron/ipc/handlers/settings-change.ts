import { ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Changes settings. */
export const settingsChange: Handler<'settings:change'> = async (change, { services }) => {
  const changed = await services.changeSettings(change);
  return changed.ok ? ok(services.settings()) : changed;
};
