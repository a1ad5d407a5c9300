// How blocks that are no lines of text stand among the lines of a place when a file is verified. The signs
// between cells are control characters, which no text holds: nothing can be mistaken for them.

const CELL = '\u001F';
const ROW = '\u001E';

/** A small table as one line: whether it has a header row, and the text of every cell in its place. */
export function tableLine(header: boolean, rows: readonly (readonly string[])[]): string {
  return `${ROW}${header ? '+' : '-'}${rows.map((cells) => cells.join(CELL)).join(ROW)}`;
}

/** An image as one line: a sign that stands for it, and what is said of it. */
export function imageLine(alt: string): string {
  return `\uFFFC${alt}`;
}

/**
 * A flowchart as one line: what is said of it, and the words of its boxes and on its arrows in their order.
 * @param arrows how many there are: an arrow without words is no text, but must not get lost
 */
export function flowchartLine(alt: string, pieces: readonly string[], arrows: number): string {
  return `\uFFFC${ROW}${alt}${ROW}${arrows}${ROW}${pieces.join(CELL)}`;
}

/** The signs between cells as signs that can be seen. */
export function visibleSigns(text: string): string {
  return text.replaceAll(CELL, '｜').replaceAll(ROW, '‖');
}
