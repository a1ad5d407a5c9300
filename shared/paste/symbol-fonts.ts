/**
 * What a sign of the fonts Wingdings and Symbol shows, as a character of its own. Word stores such signs
 * as the letter that lies on the same key, or in the private use area from U+F000 on.
 */
const WINGDINGS: Readonly<Record<string, string>> = {
  '\u00FE': '☑',
  '\u00FD': '☒',
  '\u00FC': '✓',
  '\u00FB': '✗',
  '\u00A8': '□',
  '\u006F': '□',
  '\u006E': '■',
  '\u006C': '●',
  '\u00A1': '○',
  '\u0075': '◆',
  '\u0076': '❖',
  '\u00D8': '➢',
  '\u00A7': '▪',
  '\u00B7': '•',
  '\u00E0': '→',
};

/** Text that was set in Wingdings, as it looked. Signs without an equivalent stay. */
export function fromWingdings(text: string): string {
  return text.replace(/[^\s]/gu, (sign) => WINGDINGS[privateToKey(sign)] ?? sign);
}

/**
 * Signs of symbol fonts that came along without their font: those of the private use area, and the tick
 * that turns into 「þ」. A þ beside Latin letters is a letter and stays.
 */
export function foldStraySymbols(text: string): string {
  return text
    .replace(/[\uF021-\uF0FE]/gu, (sign) => WINGDINGS[privateToKey(sign)] ?? sign)
    .replace(/(?<![A-Za-z\u00C0-\u024F])\u00FE(?![A-Za-z\u00C0-\u024F])/gu, '☑');
}

function privateToKey(sign: string): string {
  const code = sign.charCodeAt(0);
  return code >= 0xf021 && code <= 0xf0fe ? String.fromCharCode(code - 0xf000) : sign;
}
