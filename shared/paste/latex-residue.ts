/** Formulas that came out of a conversion as LaTeX, as plain signs: `$35 \times 3\% = 1$` is 35 × 3% = 1. */
export function stripLatex(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\${1,2}([^$\r\n]{1,400})\${1,2}/gu, (whole, inside: string) =>
      // Without a command between them, dollar signs are money.
      /\\(?:[A-Za-z]+|[%$_&#{} ,;])/u.test(inside) ? plainFormula(inside) : whole,
    )
    .replace(
      /\\\(([^\r\n]{1,400}?)\\\)|\\\[([^\r\n]{1,400}?)\\\]/gu,
      (_whole, line?: string, own?: string) => plainFormula(line ?? own ?? ''),
    )
    .replace(BARE, (whole) => plainFormula(whole));
}

/** Commands that stand in a sentence without anything around them. What is behind a letter, `:` or `\` is a path. */
const BARE =
  /(?<![A-Za-z:\\])\\(?:frac\{[^{}]{0,200}\}\{[^{}]{0,200}\}|(?:text|mathrm)\{[^{}]{0,200}\}|(?:times|div|cdot|pm|leq?|geq?|neq?|approx|rightarrow|Rightarrow)(?![A-Za-z])|%)/gu;

const SIGNS: Readonly<Record<string, string>> = {
  times: '×',
  div: '÷',
  cdot: '·',
  pm: '±',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  sim: '～',
  to: '→',
  rightarrow: '→',
  Rightarrow: '⇒',
  circ: '°',
  sum: '∑',
  quad: ' ',
};

function plainFormula(formula: string): string {
  return formula
    .replace(/\\frac\{([^{}]*)\}\{([^{}]*)\}/gu, '$1/$2')
    .replace(/\\(?:text|mathrm|mathbf|mbox)\{([^{}]*)\}/gu, '$1')
    .replace(/\\([A-Za-z]+)/gu, (whole, name: string) => SIGNS[name] ?? whole)
    .replace(/\\([%$_&#{} ,;])/gu, (_whole, sign: string) => (/[,;]/u.test(sign) ? ' ' : sign))
    .replace(/\^\{?(?:°|\\circ)\}?/gu, '°')
    .replace(/ {2,}/gu, ' ')
    .trim();
}
