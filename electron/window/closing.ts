/** The part of a window that closing needs. */
export interface ClosingWindow {
  readonly on: (event: 'close', listener: (event: { preventDefault: () => void }) => void) => void;
  readonly destroy: () => void;
}

export interface ClosingDeps {
  /** Asks the renderer to save what it has; false when there is nobody to ask. */
  readonly askToFlush: () => boolean;
  /** Runs before the window goes: lets saves end, remembers where the window was. */
  readonly beforeDestroy: () => Promise<void>;
  readonly later: (callback: () => void, ms: number) => () => void;
  readonly log: (message: string, error: unknown) => void;
}

/**
 * How long the renderer has for its last save. The last autosave is at most a second old: what a
 * renderer that hangs could still lose is less than what waiting for ever would cost.
 */
export const FLUSH_LIMIT_MS = 5000;

/**
 * Closing never asks: the window saves and goes.
 * @returns what the renderer's answer (`window:flushed`) calls
 */
export function closeAfterFlush(window: ClosingWindow, deps: ClosingDeps): () => void {
  let state: 'open' | 'flushing' | 'closing' = 'open';
  let cancelLimit = (): void => undefined;

  const finish = (): void => {
    if (state !== 'flushing') return;
    state = 'closing';
    cancelLimit();
    deps
      .beforeDestroy()
      .catch((error: unknown) => deps.log('closing', error))
      .finally(() => window.destroy());
  };

  window.on('close', (event) => {
    event.preventDefault();
    if (state !== 'open') return;
    state = 'flushing';
    cancelLimit = deps.later(finish, FLUSH_LIMIT_MS);
    if (!deps.askToFlush()) finish();
  });
  return finish;
}
