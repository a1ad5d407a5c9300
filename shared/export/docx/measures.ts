import { DEFAULT_PAGE_SETUP, pageMeasures } from '../page-setup.ts';

// Lengths in twentieths of a point (DXA), font sizes in half points, as WordprocessingML counts them.

/** Of a page as it is when nobody has chosen anything else. */
export const { textWidth: TEXT_WIDTH } = pageMeasures(DEFAULT_PAGE_SETUP);

/** Between the rules of a table and its text. Small, so that four characters fit in an owner column of 110 ‰. */
export const CELL_MARGIN = 48;

/**
 * Widths of a table's physical columns, from thousandths of the whole. Rounded at the running total, so
 * that they add up to the table's width exactly and no rounding error grows.
 */
export function columnWidths(
  thousandths: readonly number[],
  whole: number = TEXT_WIDTH,
): readonly number[] {
  return shares(whole / 1000, thousandths);
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
