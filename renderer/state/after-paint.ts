/**
 * Calls back once what is to be shown next has been painted.
 * @returns what gives it up
 */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A frame's callbacks run before it is painted; a task from inside runs after.
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * So long after something happened in the page it is on the screen, most often: a beat of the screen's clock (17 ms)
 * is the most that is waited for, and then the frame is painted, put together and shown. Milliseconds.
 */
const SHOWN_MS = 24;

/**
 * Calls back when what happens now is on the screen by all experience. Not by asking for the frame itself: calling
 * back from it takes longer than showing a typed character. Nor right after it was painted: while others put it
 * together and show it, work done here takes the processors of a small computer from them. On a computer that is busy
 * the frame may come later than this.
 * @returns what gives it up
 */
export function afterShown(act: () => void): () => void {
  const timer = setTimeout(act, SHOWN_MS);
  return () => clearTimeout(timer);
}
