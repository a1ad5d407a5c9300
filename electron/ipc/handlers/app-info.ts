import { ok } from '../../../shared/model/result.ts';
import type { Handler } from '../handler.ts';

/** Version, settings, and what became of the program’s own files at start. */
export const appInfo: Handler<'app:info'> = async (_args, { services, version, openAtStart }) =>
  ok({
    version,
    settings: services.settings(),
    openAtStart,
    startupReasons: services.startupReasons,
  });
