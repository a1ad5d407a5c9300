import { type Exact, exactOf, excessOf, minus, over, plus, ratio, times } from './exact.ts';
import { type Figure, type FormulaFigure, type InputFigure, MAX_FIGURES } from './figure.ts';
import { type FigureTree, parseExpression, type SyntaxFault } from './figure-syntax.ts';
import {
  divideUnits,
  isUnclear,
  multiplyUnits,
  NO_UNIT,
  parseUnit,
  sameMeasure,
  scaleOf,
  settleAs,
  settleUnit,
  type Unit,
  unitText,
} from './figure-units.ts';
import { err, ok, type Result } from './result.ts';

/** An amount with its unit. */
export interface Quantity {
  /** In the measures' own units: hours as seconds. */
  readonly base: Exact;
  readonly unit: Unit;
}

/** Why a figure has no amount. */
export type FigureFault =
  | SyntaxFault
  | { readonly code: 'not-number'; readonly text: string }
  | { readonly code: 'unit-unreadable'; readonly unit: string }
  /** The names of the formulas that need each other, in their order. */
  | { readonly code: 'cycle'; readonly names: readonly string[] }
  | { readonly code: 'faulty-part'; readonly name: string }
  | { readonly code: 'zero-division' }
  | { readonly code: 'unit-clash'; readonly left: string; readonly right: string }
  | { readonly code: 'other-things'; readonly per: string; readonly by: string }
  | { readonly code: 'unit-unclear'; readonly unit: string }
  | { readonly code: 'unit-unexpected'; readonly found: string; readonly expected: string }
  | { readonly code: 'too-large' }
  | { readonly code: 'too-fine' }
  /** It follows from others that follow from others, too many times. */
  | { readonly code: 'too-deep' };

export type FigureResult = Result<Quantity, FigureFault>;
export type FigureResults = ReadonlyMap<string, FigureResult>;

const known = new WeakMap<readonly Figure[], FigureResults>();

/** What each figure amounts to, or why it does not. Of two with one id the first counts. */
export function figureResults(figures: readonly Figure[]): FigureResults {
  const before = known.get(figures);
  if (before !== undefined) return before;
  const results = evaluate(figures);
  known.set(figures, results);
  return results;
}

function evaluate(figures: readonly Figure[]): FigureResults {
  const byId = new Map(figures.toReversed().map((figure) => [figure.id, figure]));
  const results = new Map<string, FigureResult>();
  const open: string[] = [];
  const nameOf = (id: string): string => byId.get(id)?.name ?? id;

  const look = (id: string): FigureResult => {
    const done = results.get(id);
    if (done !== undefined) return done;
    const figure = byId.get(id);
    if (figure === undefined) return err({ code: 'unknown-name', name: id });
    const begun = open.indexOf(id);
    if (begun >= 0) {
      const ring = open.slice(begun);
      const fault: FigureResult = err({ code: 'cycle', names: ring.map(nameOf) });
      // Everyone in the ring is told of the whole ring.
      for (const member of ring) results.set(member, fault);
      return fault;
    }
    if (open.length >= MAX_FIGURES) return err({ code: 'too-deep' });
    open.push(id);
    const found = figure.kind === 'input' ? readInput(figure) : workOut(figure, figures, part);
    open.pop();
    const result = results.get(id) ?? found;
    results.set(id, result);
    return result;
  };
  const part = (id: string): FigureResult => {
    const result = look(id);
    return result.ok ? result : err({ code: 'faulty-part', name: nameOf(id) });
  };
  for (const { id } of figures) look(id);
  return results;
}

function readInput({ value, unit: typed }: InputFigure): FigureResult {
  if (value.trim() === '') return err({ code: 'blank' });
  const amount = readAmount(value);
  if (amount === null) return err({ code: 'not-number', text: value.trim() });
  const unit = parseUnit(typed);
  if (unit === null) return err({ code: 'unit-unreadable', unit: typed.trim() });
  return bounded({ base: times(amount, unit.scale), unit: unit.unit });
}

/** A number as a clerk types it: `1,000`, `１００`, `2.5`, `2 萬 6,820`. Null when it is none. */
export function readAmount(typed: string): Exact | null {
  const plain = typed.normalize('NFKC').replaceAll(/\s/gu, '').replace('−', '-');
  const [, sign = '', above = '', below = ''] = /^([+-]?)(?:(.+)萬)?(.*)$/u.exec(plain) ?? [];
  const read = (digits: string): Exact | null =>
    /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u.test(digits)
      ? exactOf(digits.replaceAll(',', ''))
      : null;
  const wan = above === '' ? ratio(0) : read(above);
  const rest = below === '' && above !== '' ? ratio(0) : read(below);
  if (wan === null || rest === null) return null;
  const amount = plus(times(wan, ratio(10_000)), rest);
  return sign === '-' ? amount.neg() : amount;
}

function workOut(
  { expression, unit: typed = '' }: FormulaFigure,
  figures: readonly Figure[],
  part: (id: string) => FigureResult,
): FigureResult {
  const tree = parseExpression(expression, figures);
  if (!tree.ok) return tree;
  const wanted = parseUnit(typed);
  if (wanted === null) return err({ code: 'unit-unreadable', unit: typed.trim() });
  const found = compute(tree.value, part);
  if (!found.ok) return found;
  return typed.trim() === '' ? settle(found.value) : as(found.value, wanted.unit);
}

function compute(tree: FigureTree, part: (id: string) => FigureResult): FigureResult {
  if (tree.type === 'figure') return part(tree.id);
  if (tree.type === 'number') {
    const value = exactOf(tree.digits);
    if (value === null) return err({ code: 'not-number', text: tree.digits });
    const base = tree.isPercent ? times(value, ratio(1, 100)) : value;
    return bounded({ base, unit: NO_UNIT });
  }
  if (tree.type === 'negative') {
    const of = compute(tree.of, part);
    return of.ok ? ok({ ...of.value, base: of.value.base.neg() }) : of;
  }
  const left = compute(tree.left, part);
  if (!left.ok) return left;
  const right = compute(tree.right, part);
  if (!right.ok) return right;
  switch (tree.sign) {
    case '×':
      return bounded({
        base: times(left.value.base, right.value.base),
        unit: multiplyUnits(left.value.unit, right.value.unit),
      });
    case '÷': {
      const base = over(left.value.base, right.value.base);
      if (base === null) return err({ code: 'zero-division' });
      return bounded({ base, unit: divideUnits(left.value.unit, right.value.unit) });
    }
    default:
      return sum(left.value, right.value, tree.sign);
  }
}

function sum(left: Quantity, right: Quantity, sign: '+' | '-'): FigureResult {
  const a = settle(left);
  if (!a.ok) return a;
  const b = settle(right);
  if (!b.ok) return b;
  if (!sameMeasure(a.value.unit, b.value.unit)) {
    return err({
      code: 'unit-clash',
      left: unitText(a.value.unit),
      right: unitText(b.value.unit),
    });
  }
  const base = (sign === '+' ? plus : minus)(a.value.base, b.value.base);
  return bounded({ base, unit: a.value.unit });
}

/** An amount as it is meant when nobody says in which unit. */
function settle(quantity: Quantity): FigureResult {
  const unit = settleUnit(quantity.unit);
  if ('per' in unit) return err({ code: 'other-things', ...unit });
  if (isUnclear(unit)) return err({ code: 'unit-unclear', unit: unitText(unit) });
  return ok({ ...quantity, unit });
}

/** An amount in a wanted unit. */
function as(quantity: Quantity, wanted: Unit): FigureResult {
  const { base, unit } = quantity;
  if (sameMeasure(unit, wanted)) return ok({ base, unit: wanted });
  const settled = settleUnit(unit);
  if ('per' in settled) return err({ code: 'other-things', ...settled });
  if (sameMeasure(settled, wanted) || settleAs(unit, wanted) !== null) {
    return ok({ base, unit: wanted });
  }
  return err({
    code: 'unit-unexpected',
    found: unitText(settled),
    expected: unitText(wanted),
  });
}

function bounded(quantity: Quantity): FigureResult {
  const excess = excessOf(quantity.base);
  return excess === null ? ok(quantity) : err({ code: excess });
}

/** The number that stands in front of the unit. */
export function amountOf({ base, unit }: Quantity): Exact {
  return over(base, scaleOf(unit)) ?? base;
}
