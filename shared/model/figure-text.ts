import { type Exact, toDecimal } from './exact.ts';
import type { FigureField } from './field.ts';
import { type Figure, figuresOf } from './figure.ts';
import { amountOf, figureResults, type Quantity } from './figure-results.ts';
import { type FigureTree, parseExpression } from './figure-syntax.ts';
import { bareUnit, unitText } from './figure-units.ts';
import type { Report } from './report.ts';

/** How a number is written. */
export interface NumberStyle {
  /** `plain`: 160000, `wan`: 16 萬, left out: 160,000. */
  readonly number?: 'plain' | 'wan';
  /** So many decimals; left out: up to two, none that are nought. */
  readonly decimals?: number;
}

/** Decimals of a number whose style names none. */
const USUAL_DECIMALS = 2;

/** A number as documents print it. */
export function numberText(value: Exact, { number, decimals }: NumberStyle = {}): string {
  const { isNegative, whole, fraction } = toDecimal(value, decimals ?? USUAL_DECIMALS);
  const kept = decimals === undefined ? fraction.replace(/0+$/u, '') : fraction;
  const digits = number === 'wan' ? wanText(whole, kept !== '') : whole;
  const text = number === undefined ? grouped(whole) : digits;
  return `${isNegative ? '-' : ''}${text}${kept === '' ? '' : `.${kept}`}`;
}

function grouped(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** 26820 as 2 萬 6,820. */
function wanText(whole: string, goesOn: boolean): string {
  const yi = Number(whole.slice(0, -8) || '0');
  const wan = Number(whole.slice(-8, -4) || '0');
  const rest = Number(whole.slice(-4));
  const parts: string[] = [];
  if (yi > 0) parts.push(`${grouped(String(yi))} 億`);
  if (wan > 0) parts.push(`${grouped(String(wan))} 萬`);
  if (rest > 0 || goesOn || parts.length === 0) parts.push(grouped(String(rest)));
  return parts.join(' ');
}

/** An amount with its unit: 160,000 元, 16 萬元, 99%. */
export function quantityText(quantity: Quantity, style: NumberStyle = {}): string {
  const shown = inStyle(quantity, style);
  const number = numberText(amountOf(shown), style);
  const unit = unitText(shown.unit);
  const sticks = /[萬億]$/u.test(number) || /^[%％‰]/u.test(unit);
  return unit === '' ? number : `${number}${sticks ? '' : ' '}${unit}`;
}

/** 萬 belongs to the number or to the unit, not to both. */
function inStyle(quantity: Quantity, { number }: NumberStyle): Quantity {
  return number === 'wan' ? { ...quantity, unit: bareUnit(quantity.unit) } : quantity;
}

/** What a field of a figure says; null when there is no such figure, or no amount. */
export function figureText(report: Pick<Report, 'figures'>, field: FigureField): string | null {
  const figures = figuresOf(report);
  const figure = figures.find(({ id }) => id === field.figureId);
  const result = figureResults(figures).get(field.figureId);
  if (figure === undefined || result === undefined) return null;
  if (field.show === 'name') return figure.name.trim() === '' ? null : figure.name.trim();
  if (!result.ok) return null;
  switch (field.show) {
    case 'value':
      return quantityText(result.value, field);
    case 'number':
      return numberText(amountOf(inStyle(result.value, field)), field);
    case 'unit':
      return unitText(inStyle(result.value, field).unit) || NO_UNIT_SIGN;
    case 'working':
      return workingText(figure, figures, { ...(field.number && { number: field.number }) });
  }
}

/** What stands in place of a unit that there is none of: a run is never empty. */
const NO_UNIT_SIGN = '－';

/** How an amount comes about: 200 元/小時 × 2 小時 + 400 元. Of a quantity that was given, the amount itself. */
function workingText(
  figure: Figure,
  figures: readonly Figure[],
  style: NumberStyle,
): string | null {
  const results = figureResults(figures);
  const amount = (id: string): string | null => {
    const result = results.get(id);
    return result?.ok === true ? quantityText(result.value, style) : null;
  };
  if (figure.kind === 'input') return amount(figure.id);
  const tree = parseExpression(figure.expression, figures);
  return tree.ok ? treeText(tree.value, amount) : null;
}

const RANK = { '+': 1, '-': 1, '×': 2, '÷': 2 } as const;

function rankOf(tree: FigureTree): number {
  if (tree.type === 'operation') return RANK[tree.sign];
  return tree.type === 'negative' ? 0 : 3;
}

function treeText(tree: FigureTree, amount: (id: string) => string | null): string | null {
  const inner = (part: FigureTree, isBare: boolean): string | null => {
    const text = treeText(part, amount);
    return text === null || isBare ? text : `（${text}）`;
  };
  if (tree.type === 'figure') return amount(tree.id);
  if (tree.type === 'number') return tree.isPercent ? `${tree.digits}%` : literalText(tree.digits);
  if (tree.type === 'negative') {
    const of = inner(tree.of, rankOf(tree.of) === 3);
    return of === null ? null : `-${of}`;
  }
  const rank = RANK[tree.sign];
  const left = inner(tree.left, rankOf(tree.left) >= rank);
  const right = inner(tree.right, rankOf(tree.right) > rank);
  return left === null || right === null ? null : `${left} ${tree.sign} ${right}`;
}

function literalText(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  return fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
}
