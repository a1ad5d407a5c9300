/**
 * Keeps a cell from becoming lower while a phrase is composed in it. Between its letters and its sign (ㄋㄧ, then 你) a
 * phrase at the end of a line wraps and unwraps, and all rows below would jump down and up again with it.
 * @param root the cell's element
 * @returns what ends it
 */
export function holdHeight(root: HTMLElement): () => void {
  const { ResizeObserver } = root.ownerDocument.defaultView ?? window;
  let before = 0;
  let observer: ResizeObserver | null = null;
  const grow = (): void => {
    const height = Number.parseFloat(getComputedStyle(root).blockSize);
    // As high as it was before the phrase it needs no hold, and most phrases stay within their line.
    if (height > before + ROUNDED) root.style.minBlockSize = `${height}px`;
  };
  const hold = (): void => {
    observer?.disconnect();
    before = root.offsetHeight;
    // Told between layout and paint: a higher cell is held before the frame is seen. Observers are told in the order in
    // which they were made: who keeps the row as high as it was (hold-row.ts) has let it go before.
    observer = new ResizeObserver(grow);
    observer.observe(root, { box: 'border-box' });
    // In a row that is kept so a cell does not grow by itself.
    for (const paragraph of root.children) observer.observe(paragraph);
  };
  const release = (): void => {
    observer?.disconnect();
    observer = null;
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
