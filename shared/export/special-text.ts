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

/** What a line of a place stands for, when it is no line of text. */
export type SpecialLine =
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'image'; readonly alt: string }
  | { readonly kind: 'flowchart'; readonly alt: string; readonly pieces: readonly string[] };

/** Takes such a line apart; null for a line of text. */
export function readSpecialLine(line: string): SpecialLine | null {
  if (line.startsWith(`\uFFFC${ROW}`)) {
    const [alt = '', _arrows, pieces = ''] = line.slice(2).split(ROW);
    return { kind: 'flowchart', alt, pieces: pieces.split(CELL) };
  }
  if (line.startsWith('\uFFFC')) return { kind: 'image', alt: line.slice(1) };
  if (!line.startsWith(ROW)) return null;
  return {
    kind: 'table',
    // Behind the first sign stands whether there is a header row.
    rows: line
      .slice(2)
      .split(ROW)
      .map((cells) => cells.split(CELL)),
  };
}

/** The signs between cells as signs that can be seen. */
export function visibleSigns(text: string): string {
  return text.replaceAll(CELL, '｜').replaceAll(ROW, '‖');
}
