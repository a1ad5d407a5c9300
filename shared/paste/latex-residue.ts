import { subscript, superscript } from './script-signs.ts';

/** Formulas that came out of a conversion as LaTeX, as plain signs: `$35 \times 3\% = 1$` is 35 × 3% = 1. */
export function stripLatex(text: string): string {
  if (!/[\\$]/u.test(text)) return text;
  return betweenDollars(
    text.replace(/\${2}([^$\r\n]{1,400})\${2}/gu, (whole, inside: string) =>
      hasCommand(inside) || SCRIPTED.test(inside) ? plainFormula(inside) : whole,
    ),
  )
    .replace(IN_BRACKETS, (whole, line?: string, own?: string) => {
      // Markdown writes brackets that are brackets in the same way: \[1\].
      const isFormula =
        line !== undefined ? /[A-Za-z0-9]/u.test(line) : /[\\^_=+<>]/u.test(own ?? '');
      return isFormula ? plainFormula(line ?? own ?? '') : whole;
    })
    .replace(BARE, (whole) => plainFormula(whole));
}

const IN_BRACKETS = /\\\(([^\r\n]{1,400}?)\\\)|\\\[([^\r\n]{1,400}?)\\\]/gu;

/**
 * The formulas between single dollar signs. Most dollar signs are money, so what is between two of them must be a
 * formula by itself: one that is not leaves its second sign to begin another.
 */
function betweenDollars(text: string): string {
  const [before = '', ...pieces] = text.split('$');
  const result = [before];
  for (let i = 0; i < pieces.length; i += 1) {
    const inside = pieces[i] ?? '';
    const after = pieces[i + 1];
    const isMoney =
      /^\d/u.test(after ?? '') || CURRENCY.test(inside) || CURRENCY.test(pieces[i - 1] ?? before);
    if (after !== undefined && !isMoney && isFormula(inside)) {
      result.push(plainFormula(inside), after);
      i += 1;
    } else {
      result.push('$', inside);
    }
  }
  return result.join('');
}

/** What stands before a dollar sign that is money. */
const CURRENCY = /(?:NT|US|HK)$/u;

function isFormula(inside: string): boolean {
  if (inside.length === 0 || inside.length > 400) return false;
  if (SCRIPTED.test(inside)) return true;
  // A sentence between two amounts has full-width marks; in a formula they stand in the braces of a text.
  const outside = inside.replace(/\{[^{}]*\}/gu, '{}');
  return hasCommand(inside) && !/[，。；：！？\r\n]|:\\/u.test(outside);
}

/** A formula without a command: signs of a formula only, and a raised or lowered one behind a figure or a short name. */
const SCRIPTED =
  /^(?=[A-Za-z0-9^_{}()+\-=*/.,<>~ ]{1,100}$).*(?:(?<![A-Za-z])[A-Za-z]{1,3}|[\d)}])(?:\^[\d{n+-]|_[\d{])/u;

const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    times: '×',
    div: '÷',
    cdot: '·',
    pm: '±',
    le: '≤',
    leq: '≤',
    leqslant: '≤',
    ge: '≥',
    geq: '≥',
    geqslant: '≥',
    ne: '≠',
    neq: '≠',
    approx: '≈',
    sim: '～',
    to: '→',
    rightarrow: '→',
    Rightarrow: '⇒',
    leftarrow: '←',
    circ: '°',
    bullet: '•',
    prime: '′',
    infty: '∞',
    sum: '∑',
    dots: '…',
    ldots: '…',
    cdots: '…',
    quad: ' ',
    qquad: ' ',
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    Delta: 'Δ',
    theta: 'θ',
    lambda: 'λ',
    mu: 'μ',
    pi: 'π',
    rho: 'ρ',
    sigma: 'σ',
    Omega: 'Ω',
  }),
);

/** Commands that set a word in a type: nothing but the word is left of them. */
const TYPE =
  'text|textbf|textit|textrm|textsf|mathrm|mathbf|mathit|mathsf|boldsymbol|operatorname|mbox';

const TYPED = new RegExp(`\\\\(?:${TYPE})\\s*\\{([^{}]*)\\}`, 'gu');
const FRACTION = /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/gu;

/** Whether a text holds a command that this file knows. Any other word behind a backslash may be a folder. */
function hasCommand(text: string): boolean {
  for (const [, name = '', next = ''] of text.matchAll(/\\([A-Za-z]+)(?=\s*(.?))/gu)) {
    if (SIGNS.has(name)) return true;
    if (next === '{' && STRUCTURES.has(name)) return true;
    if (/^(?:left|right)$/u.test(name) && /[()[\]|.\\/]/u.test(next)) return true;
  }
  return /\\[%$_&#{} ,;]/u.test(text);
}

const STRUCTURES: ReadonlySet<string> = new Set([
  ...TYPE.split('|'),
  'frac',
  'dfrac',
  'tfrac',
  'sqrt',
]);

/** Commands that stand in a sentence without anything around them. What is behind a letter, or part of a path, is none. */
const BARE = new RegExp(
  `(?<![A-Za-z:\\\\]|(?:[A-Za-z]:|\\\\)\\\\\\S{0,200})\\\\(?:${[
    'frac\\{[^{}]{0,200}\\}\\{[^{}]{0,200}\\}',
    `(?:${TYPE})\\s?\\{[^{}]{0,200}\\}(?:[\\^_](?:\\{[^{}]{0,20}\\}|\\d))*`,
    '(?:times|div|cdot|pm|leq?|geq?|neq?|approx|rightarrow|Rightarrow)(?![A-Za-z])',
    '%',
  ].join('|')})`,
  'gu',
);

/** Braces in braces deeper than this are left. */
const MAX_NESTING = 5;

const SCRIPT = /(?<!\\)([\^_])(?:\{([^{}\\]*)\}|(\d+|[^\s\\{}()]))/gu;

function plainFormula(formula: string): string {
  let plain = formula
    .replace(/\\(?:left|right|[bB]igg?[lr]?)(?![A-Za-z])\s*\.?/gu, '')
    .replace(/\\\\/gu, ' ')
    .replace(/\\([A-Za-z]+)/gu, (whole, name: string) => SIGNS.get(name) ?? whole)
    // Between figures it is a range, whatever LaTeX makes of it.
    .replace(/~(?!\d)|(?<!\d)~/gu, ' ')
    .replace(/\{,\}/gu, ',')
    .replace(/\^(?:\{°\}|°)/gu, '°');
  for (let i = 0; i < MAX_NESTING; i += 1) {
    const before = plain;
    plain = plain
      .replace(TYPED, '$1')
      .replace(SCRIPT, (_whole, kind: string, group?: string, one?: string) =>
        (kind === '^' ? superscript : subscript)(group ?? one ?? ''),
      )
      .replace(FRACTION, '$1/$2')
      .replace(/\\sqrt\s*\{([^{}]*)\}/gu, '√($1)');
    if (plain === before) break;
  }
  return plain
    .replace(/(?<![\\A-Za-z])\{([^{}\\]*)\}/gu, '$1')
    .replace(/\\([%$_&#{} ,;:!])/gu, (_whole, sign: string) => SPACES.get(sign) ?? sign)
    .replace(/ {2,}/gu, ' ')
    .trim();
}

/** Commands of one sign that move what follows. */
const SPACES: ReadonlyMap<string, string> = new Map([
  [',', ' '],
  [';', ' '],
  [':', ' '],
  ['!', ''],
]);
