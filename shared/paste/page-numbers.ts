/** A number that a page prints at its edge: - 12 -, 第 3 頁，共 20 頁. */
const PAGE_NUMBER =
  /^(?:[-–—－]\s*\d{1,4}\s*[-–—－]|第\s*\d{1,4}\s*頁(?:\s*[,，/／]?\s*共\s*\d{1,4}\s*頁)?)$/u;

/**
 * Leaves out the lines that a page prints at its edge between two pages of text, with the blank lines around them: what
 * stands on both sides may be one sentence.
 * @param textOf the line's text, trimmed
 */
export function withoutPageNumbers<Line>(
  lines: readonly Line[],
  textOf: (line: Line) => string,
): readonly Line[] {
  const isGone = lines.map((line) => PAGE_NUMBER.test(textOf(line)));
  if (!isGone.includes(true)) return lines;
  const spread = (from: number, by: 1 | -1): void => {
    for (let i = from + by; i >= 0 && i < lines.length; i += by) {
      const line = lines[i];
      if (line === undefined || textOf(line) !== '') return;
      isGone[i] = true;
    }
  };
  lines.forEach((line, i) => {
    if (!PAGE_NUMBER.test(textOf(line))) return;
    spread(i, -1);
    spread(i, 1);
  });
  return lines.filter((_line, i) => isGone[i] !== true);
}
