/** What nobody sees: white space, which lines break at, and signs that only say how to show others. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Scripts that run from right to left: a page has their signs in the order in which they are painted. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * What can be seen of a text on a printed page. A line with a script that runs from right to left is told by which
 * characters it has, not by their order.
 */
export function visibleText(text: string): string {
  const seen = text.replaceAll(UNSEEN, '');
  return RIGHT_TO_LEFT.test(seen) ? [...seen].sort().join('') : seen;
}
