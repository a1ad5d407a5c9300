/**
 * Calls back once what is to be shown next has been painted.
 * @returns what gives it up
 */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A frame's callbacks run before it is painted; a task from inside runs after.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Without a frame (a hidden window) nothing waits longer than this; milliseconds. */
const NO_FRAME_MS = 100;

/**
 * Calls back once what is to be shown next has been painted, or soon when nothing is shown.
 * @returns what gives it up
 */
export function afterPaintOrSoon(act: () => void): () => void {
  const stop = (): void => {
    clearTimeout(timer);
    stopWaiting();
  };
  const once = (): void => {
    stop();
    act();
  };
  const timer = setTimeout(once, NO_FRAME_MS);
  const stopWaiting = afterPaint(once);
  return stop;
}
