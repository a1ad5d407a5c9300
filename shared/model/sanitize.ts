/**
 * Removes what must never reach a file: characters that XML 1.0 forbids (controls such as U+000B from
 * Word and U+000C from PDF), lone surrogates, U+FFFE/U+FFFF, and the invisible U+200B/U+FEFF that an
 * editor puts in while an input method composes.
 * Source: XML 1.0 (Fifth Edition) §2.2, production [2] Char.
 * Tab, line feed and carriage return are legal there and stay.
 */
export function sanitizeText(text: string): string {
  return FORBIDDEN.test(text) ? text.replace(FORBIDDEN_ALL, '') : text;
}

// With the `u` flag \p{Surrogate} matches only surrogates that are not part of a pair.
const FORBIDDEN_SOURCE =
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u200B\\uFEFF\\uFFFE\\uFFFF]|\\p{Surrogate}';
const FORBIDDEN = new RegExp(FORBIDDEN_SOURCE, 'u');
const FORBIDDEN_ALL = new RegExp(FORBIDDEN_SOURCE, 'gu');
