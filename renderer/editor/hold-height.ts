/**
 * Keeps a cell from becoming lower while a phrase is composed in it. Between its letters and its sign (ㄋㄧ, then 你) a
 * phrase at the end of a line wraps and unwraps, and all rows below would jump down and up again with it.
 * @param root the cell's element
 * @returns what ends it
 */
export function holdHeight(root: HTMLElement): () => void {
  const { ResizeObserver } = root.ownerDocument.defaultView ?? window;
  let before = 0;
  // Told between layout and paint: a higher cell is held before the frame is seen.
  const observer = new ResizeObserver(([entry]) => {
    const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
    // As high as it was before the phrase it needs no hold, and most phrases stay within their line.
    if (height > before + ROUNDED) root.style.minBlockSize = `${height}px`;
  });
  const hold = (): void => {
    before = root.offsetHeight;
    observer.observe(root, { box: 'border-box' });
  };
  const release = (): void => {
    observer.disconnect();
    if (root.style.minBlockSize !== '') root.style.minBlockSize = '';
  };
  root.addEventListener('compositionstart', hold, true);
  root.addEventListener('compositionend', release, true);
  return () => {
    release();
    root.removeEventListener('compositionstart', hold, true);
    root.removeEventListener('compositionend', release, true);
  };
}

/** CSS pixels that a height given as a whole number may be off by; a line is more. */
const ROUNDED = 1;
