import Fraction from 'fraction.js';

/** A number without any rounding: a fraction of two whole numbers of any length. */
export type Exact = Fraction;

/** The largest amount that is worked with, in either direction. */
export const MAX_AMOUNT = 1e15;

/** The longest denominator; a longer one would take ever more time and means nothing to anybody. */
const MAX_DENOMINATOR = 10n ** 60n;
const LIMIT = BigInt(MAX_AMOUNT);

export const ONE: Exact = new Fraction(1n, 1n);

/** The number that decimal digits stand for: `-1234.50`; null when they are none. */
export function exactOf(digits: string): Exact | null {
  const found = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?$/u.exec(digits);
  if (found === null) return null;
  const [, sign, whole = '', fraction = ''] = found;
  const value = new Fraction(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  return sign === '-' ? value.neg() : value;
}

/** A fraction of two whole numbers; the lower one is not zero. */
export function ratio(over: number, under = 1): Exact {
  return new Fraction(BigInt(over), BigInt(under));
}

export function plus(a: Exact, b: Exact): Exact {
  return a.add(b);
}

export function minus(a: Exact, b: Exact): Exact {
  return a.sub(b);
}

export function times(a: Exact, b: Exact): Exact {
  return a.mul(b);
}

/** The quotient; null when it is one by zero. */
export function over(a: Exact, b: Exact): Exact | null {
  return b.n === 0n ? null : a.div(b);
}

/** What keeps a number from being worked with; null when nothing does. */
export function excessOf(value: Exact): 'too-large' | 'too-fine' | null {
  if (value.n > LIMIT * value.d) return 'too-large';
  return value.d > MAX_DENOMINATOR ? 'too-fine' : null;
}

/** A number in decimal digits. */
export interface Decimal {
  readonly isNegative: boolean;
  /** Without leading zeros; `0` when there is none. */
  readonly whole: string;
  /** As many digits as were asked for. */
  readonly fraction: string;
}

/** A number rounded to so many decimals, halves away from zero, as offices round. */
export function toDecimal(value: Exact, decimals: number): Decimal {
  const power = 10n ** BigInt(decimals);
  const rounded = (2n * value.n * power + value.d) / (2n * value.d);
  const digits = String(rounded).padStart(decimals + 1, '0');
  return {
    isNegative: value.s < 0n && rounded !== 0n,
    whole: digits.slice(0, digits.length - decimals),
    fraction: digits.slice(digits.length - decimals),
  };
}
