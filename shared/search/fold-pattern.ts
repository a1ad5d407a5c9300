import { type FoldOptions, foldText } from './fold-text.ts';

/** What has a meaning of its own in a pattern. */
const SYNTAX = /[\\^$.|?*+()[\]{}-]/u;

/**
 * Folds the signs of a pattern as the text is folded that it is looked for in. What was no syntax before is none
 * afterwards: the full-width 「（」 of a text becomes `\(`.
 */
export function foldPattern(source: string, options: FoldOptions): string {
  let folded = '';
  let isEscaped = false;
  for (const sign of source) {
    folded += foldSign(sign, isEscaped, options);
    isEscaped = sign === '\\' && !isEscaped;
  }
  return folded;
}

function foldSign(sign: string, isEscaped: boolean, options: FoldOptions): string {
  const { text } = foldText(sign, options);
  if (text === sign || text === '') return text;
  // \ａ is not the \a of patterns.
  if (isEscaped) return /^[\p{L}\p{N}]/u.test(text) ? sign : text;
  return SYNTAX.test(text) ? `\\${text}` : text;
}
