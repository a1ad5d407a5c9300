/** A length in twentieths of a point, in which the measures of documents are counted, as OpenDocument writes it. */
export function length(dxa: number): string {
  return points(dxa / 20);
}

/** A length in points, to a thousandth. */
export function points(value: number): string {
  return `${Math.round(value * 1000) / 1000}pt`;
}
