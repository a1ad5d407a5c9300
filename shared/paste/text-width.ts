/** How wide a text is in half-width columns: two for East Asian wide characters, one for others. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isWide(character) ? 2 : 1;
  return width;
}

/** Whether a character is East Asian and full-width: ideographs, kana, 注音, full-width punctuation and forms. */
export function isWide(character: string): boolean {
  return WIDE.test(character);
}

const WIDE =
  /^[\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
