/**
 * Calls back once what is to be shown next has been painted.
 * @param delayMs so much later; milliseconds
 * @returns what gives it up
 */
export function afterPaint(act: () => void, delayMs = 0): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A frame's callbacks run before it is painted; a task from inside runs after.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act, delayMs);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * For so long after it was painted by this thread a frame is put together and shown by others: work done here
 * meanwhile takes the processors of a small computer from them, and makes it later. Milliseconds.
 */
export const SHOWN_MS = 8;

/** Without a frame (a hidden window) nothing waits longer than this; milliseconds. */
const NO_FRAME_MS = 100;

/**
 * Calls back once what is to be shown next is on the screen, or soon when nothing is shown.
 * @returns what gives it up
 */
export function afterShownOrSoon(act: () => void): () => void {
  const stop = (): void => {
    clearTimeout(timer);
    stopWaiting();
  };
  const once = (): void => {
    stop();
    act();
  };
  const timer = setTimeout(once, NO_FRAME_MS);
  const stopWaiting = afterPaint(once, SHOWN_MS);
  return stop;
}
