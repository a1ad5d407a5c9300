/** A pattern that finds a text as it stands. */
export function quotePattern(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/gu, '\\$&');
}
