/**
 * Widths of a table's physical columns, from thousandths of the whole. Rounded at the running total, so that they
 * add up to the whole and no rounding error grows.
 * @param whole in twentieths of a point, as the widths are
 */
export function columnWidths(thousandths: readonly number[], whole: number): readonly number[] {
  let sum = 0;
  let placed = 0;
  return thousandths.map((part) => {
    sum += part;
    const edge = Math.round((sum * whole) / 1000);
    const own = edge - placed;
    placed = edge;
    return own;
  });
}
