/** Half-width characters, which take half of a full-width one in 標楷體: ASCII. */
const HALF_WIDTH = /^[\u0020-\u007E]$/u;

/** The width of a line of text in 標楷體, in full-width characters. */
export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += HALF_WIDTH.test(character) ? 0.5 : 1;
  return width;
}

/**
 * How far the text of an item hangs behind its number, in the length of one full-width character `em`.
 * A little more than the label itself: a tab that starts exactly on its stop jumps to the next one.
 * 「、」 brings its own space on the right; other labels get a quarter of a character.
 */
export function hangingWidth(label: string, em: number): number {
  return Math.round((widthInEm(label) + (label.endsWith('、') ? 0.1 : 0.25)) * em);
}
