/** What a typed score is: nothing, a number, the beginning of one, or something else. */
export type TypedScore =
  | { readonly kind: 'none' }
  | { readonly kind: 'score'; readonly value: number }
  /** `12.`: on the way to a score. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'wrong' };

/** Reads a score: 0 or more, at most one decimal, full-width digits too. */
export function parseScore(text: string): TypedScore {
  const typed = text.normalize('NFKC').replace('。', '.').trim();
  if (typed === '') return { kind: 'none' };
  if (/^\d{1,5}(\.\d)?$/u.test(typed)) return { kind: 'score', value: Number(typed) };
  if (/^\d{1,5}\.$/u.test(typed)) return { kind: 'unfinished' };
  return { kind: 'wrong' };
}
