// Lengths in twentieths of a point (DXA), font sizes in half points, as WordprocessingML counts them.

/** A4, and margins of 2 cm: what head offices ask for. */
export const PAGE = { width: 11906, height: 16838, margin: 1134, footer: 567 } as const;

/** The width of the text, and of every table. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** One full-width character of running text (14 pt) and of table text (12 pt). */
export const BODY_EM = 280;
export const CELL_EM = 240;

/** Font sizes in half points. */
export const SIZE = {
  title: 36,
  longTitle: 32,
  heading: 32,
  body: 28,
  cell: 24,
  footer: 20,
} as const;

/** Fixed line pitches: they look the same in every program, with or without a document grid. */
export const PITCH = { title: 520, heading: 480, body: 440, cell: 360 } as const;

/** Between the rules of a table and its text. Small, so that four characters fit in an owner column of 110 ‰. */
export const CELL_MARGIN = 48;

/**
 * Widths of a table's physical columns, from thousandths of the whole. Rounded at the running total, so
 * that they add up to the table's width exactly and no rounding error grows.
 */
export function columnWidths(thousandths: readonly number[]): readonly number[] {
  return shares(TEXT_WIDTH / 1000, thousandths);
}

/** The widths of so many columns of one size that fill a width exactly. */
export function evenWidths(whole: number, count: number): readonly number[] {
  return shares(whole / count, new Array<number>(count).fill(1));
}

function shares(unit: number, parts: readonly number[]): readonly number[] {
  let sum = 0;
  let placed = 0;
  return parts.map((part) => {
    sum += part;
    const edge = Math.round(sum * unit);
    const own = edge - placed;
    placed = edge;
    return own;
  });
}
