/** What a search treats as the same. */
export interface FoldOptions {
  /** Capital and small letters differ. */
  readonly matchCase: boolean;
  /** 臺 and 台 are the same sign. */
  readonly foldVariants: boolean;
  /** Full-width and half-width signs are the same, and so are all kinds of spaces. */
  readonly foldWidth: boolean;
}

/** A text made comparable, with the way back to the text it was made from. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, where it was before; null when nothing has moved. */
  readonly positions: Uint32Array | null;
}

/**
 * Makes a text comparable. Each sign becomes one of the same length, so that places keep their meaning;
 * signs that nobody can see (U+200B, U+FEFF, U+2060, soft hyphen) go, whatever the options: nobody can
 * type or see them, so they must never hide a word.
 */
export function foldText(text: string, options: FoldOptions): FoldedText {
  const positions = INVISIBLE.test(text) ? visiblePositions(text) : null;
  const visible = positions === null ? text : text.replace(INVISIBLE_ALL, '');
  const pattern = patternFor(options);
  return {
    text: pattern === null ? visible : visible.replace(pattern, (sign) => foldSign(sign, options)),
    positions,
  };
}

const INVISIBLE_SOURCE = '[\\u200B\\uFEFF\\u2060\\u00AD]';
const INVISIBLE = new RegExp(INVISIBLE_SOURCE, 'u');
const INVISIBLE_ALL = new RegExp(INVISIBLE_SOURCE, 'gu');

function visiblePositions(text: string): Uint32Array {
  const positions = new Uint32Array(text.length);
  let kept = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (INVISIBLE.test(text.charAt(i))) continue;
    positions[kept] = i;
    kept += 1;
  }
  return positions.subarray(0, kept);
}

const VARIANTS: Readonly<Record<string, string>> = { 臺: '台' };

const SPACES = '\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000';
const SPACE = new RegExp(`[${SPACES}]`, 'u');
/** The block Halfwidth and Fullwidth Forms, and spaces of other widths. */
const WIDTH_SOURCE = `[${SPACES}\\uFF01-\\uFFEE]`;
const CASE_SOURCE = '[\\p{Lu}\\p{Lt}]';
const VARIANT_SOURCE = `[${Object.keys(VARIANTS).join('')}]`;

const patterns = new Map<string, RegExp>();

/** Matches every sign that the options may change; null when they change none. */
function patternFor({ matchCase, foldVariants, foldWidth }: FoldOptions): RegExp | null {
  const sources: string[] = [];
  if (!matchCase) sources.push(CASE_SOURCE);
  if (foldVariants) sources.push(VARIANT_SOURCE);
  if (foldWidth) sources.push(WIDTH_SOURCE);
  if (sources.length === 0) return null;
  const source = sources.join('|');
  const known = patterns.get(source) ?? new RegExp(source, 'gu');
  patterns.set(source, known);
  return known;
}

function foldSign(sign: string, { matchCase, foldVariants, foldWidth }: FoldOptions): string {
  let folded = sign;
  if (foldWidth) folded = SPACE.test(folded) ? ' ' : sameLength(folded, folded.normalize('NFKC'));
  if (foldVariants) folded = VARIANTS[folded] ?? folded;
  if (!matchCase) folded = sameLength(folded, folded.toLowerCase());
  return folded;
}

/** A few signs become two (İ, ￣): they stay as they are, because places must not move. */
function sameLength(before: string, after: string): string {
  return after.length === before.length ? after : before;
}
