/** A piece of a text, in UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
