const RAISED = signsOf('0123456789+-−=()n′', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ′');
const LOWERED = signsOf('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

/** The raised signs of a formula as characters of their own: m² for `m^2`. What has none stays behind a caret. */
export function superscript(text: string): string {
  return inSigns(text, RAISED) ?? (text.length > 1 ? `^(${text})` : `^${text}`);
}

/**
 * The lowered signs of a formula as characters of their own: CO₂ for `CO_2`. What has none stays behind a low line; but
 * there is no lowered dot, and PM2.5 is read by everybody.
 */
export function subscript(text: string): string {
  const signs = inSigns(text, LOWERED);
  if (signs !== null) return signs;
  if (/^[\d.]+$/u.test(text)) return text;
  return /^[A-Za-z]+$|^.$/u.test(text) ? `_${text}` : `_(${text})`;
}

function inSigns(text: string, signs: ReadonlyMap<string, string>): string | null {
  const found = [...text.replace(/\s/gu, '')].map((sign) => signs.get(sign));
  return found.includes(undefined) ? null : found.join('');
}

function signsOf(plain: string, small: string): ReadonlyMap<string, string> {
  return new Map([...plain].map((sign, i) => [sign, small.charAt(i)]));
}
