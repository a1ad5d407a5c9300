/** The part of a window that closing needs. */
export interface ClosingWindow {
  readonly on: (event: 'close', listener: (event: { preventDefault: () => void }) => void) => void;
  readonly destroy: () => void;
}

/** What the page answers when it has saved what it could. */
export interface FlushAnswer {
  /** Whether closing now would lose text that is on no disk. */
  readonly wouldLose: boolean;
  /** How many comments were written and are in no report; left out: none. */
  readonly unsentComments?: number | undefined;
  /** Whether they are kept on this PC, and are there again when the report is opened. */
  readonly commentsKept?: boolean | undefined;
}

export interface ClosingDeps {
  /** Asks the renderer to save what it has; false when there is nobody to ask. */
  readonly askToFlush: () => boolean;
  /** The saves that have arrived so far, and what waits for those under way. */
  readonly saves: { readonly begun: () => number; readonly settled: () => Promise<void> };
  /**
   * Whether the window may go. Asks the user when text would be lost with it.
   * @param answer the page's; null when it gave none
   */
  readonly mayGo: (answer: FlushAnswer | null) => Promise<boolean>;
  /** Runs before the window goes: remembers where it was. */
  readonly beforeDestroy: () => Promise<void>;
  readonly later: (callback: () => void, ms: number) => () => void;
  readonly log: (message: string, error: unknown) => void;
}

/**
 * How long the renderer has for its last save. The last autosave is about a second old: what a renderer
 * that hangs could still lose is less than what waiting for ever would cost.
 */
export const FLUSH_LIMIT_MS = 5000;

/** What the page has, once its save has come back, to send what was typed meanwhile. */
export const PAGE_TURN_MS = 300;

/** So many saves that were held up are waited for, one after the other. */
const MAX_TURNS = 3;

/**
 * The window saves and goes. It asks only when text would be lost that is on no disk.
 * @returns what the renderer's answer (`window:flushed`) calls
 */
export function closeAfterFlush(
  window: ClosingWindow,
  deps: ClosingDeps,
): (answer: FlushAnswer) => void {
  let isClosing = false;
  let answered: (answer: FlushAnswer) => void = () => undefined;

  const close = async (): Promise<void> => {
    const page = new Promise<FlushAnswer>((resolve) => {
      answered = resolve;
    });
    const answer = deps.askToFlush() ? await lastWord(page, deps) : null;
    await deps.saves.settled();
    if (!(await deps.mayGo(answer))) return;
    try {
      await deps.beforeDestroy();
    } catch (error) {
      deps.log('closing', error);
    }
    window.destroy();
  };

  window.on('close', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    close()
      .catch((error: unknown) => {
        deps.log('closing', error);
        window.destroy();
      })
      .finally(() => {
        isClosing = false;
        answered = () => undefined;
      });
  });
  return (answer) => answered(answer);
}

/**
 * The page's answer, or null when it hangs. A page that is only waiting for a save that another program
 * holds up is not given up: when that save ends it has a turn to send the text typed since.
 */
async function lastWord(
  page: Promise<FlushAnswer>,
  deps: ClosingDeps,
): Promise<FlushAnswer | null> {
  let answer = await within(page, FLUSH_LIMIT_MS, deps.later);
  for (let turn = 0; answer === null && turn < MAX_TURNS; turn += 1) {
    const before = deps.saves.begun();
    await deps.saves.settled();
    answer = await within(page, PAGE_TURN_MS, deps.later);
    if (deps.saves.begun() === before) break;
  }
  return answer;
}

function within<T>(
  promise: Promise<T>,
  ms: number,
  later: ClosingDeps['later'],
): Promise<T | null> {
  return new Promise((resolve) => {
    const cancel = later(() => resolve(null), ms);
    void promise.then((value) => {
      cancel();
      resolve(value);
    });
  });
}
