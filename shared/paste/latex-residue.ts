/** Formulas that came out of a conversion as LaTeX, as plain signs: `$35 \times 3\% = 1$` is 35 × 3% = 1. */
export function stripLatex(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\$([^$\r\n]{1,400})\$/gu, (whole, inside: string) =>
    // Without a command between them, dollar signs are money.
    /\\(?:[A-Za-z]+|[%$_&#{} ,;])/u.test(inside) ? plainFormula(inside) : whole,
  );
}

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
