import type { Log } from './local-log.ts';

/** The part of `process` that tells of bugs. */
export interface BugSource {
  readonly on: (
    event: 'uncaughtException' | 'unhandledRejection',
    listener: (error: unknown) => void,
  ) => unknown;
}

/**
 * Every bug of the main process is logged, thrown or rejected; the first one is told to the user as well,
 * once, because one fault tends to repeat.
 */
export function onUnexpected(
  source: BugSource,
  { log, tell }: { readonly log: Log; readonly tell: (detail: string) => void },
): void {
  let isTold = false;
  const handle = (error: unknown): void => {
    log('unexpected', error);
    if (isTold) return;
    isTold = true;
    tell(error instanceof Error ? error.message : String(error));
  };
  source.on('uncaughtException', handle);
  source.on('unhandledRejection', handle);
}
