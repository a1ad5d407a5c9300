import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { type FigureFault, figureResults, readAmount } from './figure-results.ts';
import { quantityText } from './figure-text.ts';

/** An id for a name: ids are plain letters and digits. */
const idOf = (name: string): string =>
  [...name]
    .map((sign) => (/[\w]/u.test(sign) ? sign : (sign.codePointAt(0) ?? 0).toString(16)))
    .join('');
const given = (name: string, value: string, unit = ''): Figure => ({
  kind: 'input',
  id: idOf(name),
  name,
  value,
  unit,
});
const formula = (name: string, expression: string, unit?: string): Figure => ({
  kind: 'formula',
  id: idOf(name),
  name,
  expression: expression.replaceAll(/\{(.+?)\}/gu, (_, named: string) => `{${idOf(named)}}`),
  ...(unit === undefined ? {} : { unit }),
});

/** What the last of some figures says: its amount, or its fault. */
function last(...figures: readonly Figure[]): string | FigureFault {
  const result = figureResults(figures).get(figures.at(-1)?.id ?? '');
  if (result === undefined) throw new Error('no result');
  return result.ok ? quantityText(result.value) : result.error;
}

const wage = given('時薪', '200', '元/小時');
const trip = given('車程', '2', '小時');
const fare = given('車資', '400', '元');
const plants = given('廠次', '200', '廠次');
const people = given('人次', '1,000', '人次');

describe('amounts', () => {
  it.each<[string, readonly Figure[], string]>([
    [
      'a wage times hours plus a fare',
      [wage, trip, fare, formula('f', '{時薪} × {車程} + {車資}')],
      '800 元',
    ],
    [
      'names as they are typed, and signs of any width',
      [wage, trip, fare, formula('f', '（時薪＊車程）＋車資')],
      '800 元',
    ],
    [
      'things times hours each are hours',
      [plants, trip, formula('f', '{廠次} × {車程}')],
      '400 小時',
    ],
    [
      'people times hours a person are hours',
      [people, given('每', '2', '小時/人次'), formula('f', '{人次}×{每}', '小時')],
      '2,000 小時',
    ],
    ['hours shown as minutes', [trip, formula('f', '{車程}', '分鐘')], '120 分鐘'],
    [
      'hours plus minutes',
      [trip, given('m', '30', '分鐘'), formula('f', '{車程} + {m}')],
      '2.5 小時',
    ],
    [
      'money in ten thousands',
      [plants, given('c', '800', '元'), formula('f', '{廠次} × {c}', '萬元')],
      '16 萬元',
    ],
    [
      'ten thousands and single ones',
      [given('a', '1', '萬元'), fare, formula('f', '{a} + {車資}', '元')],
      '10,400 元',
    ],
    [
      'hours a thing',
      [given('h', '400', '小時'), plants, formula('f', '{h} ÷ {廠次}')],
      '2 小時/廠次',
    ],
    [
      'a share of things',
      [given('a', '99', '件'), given('b', '100', '件'), formula('f', '{a}÷{b}', '%')],
      '99%',
    ],
    ['a percentage in a formula', [fare, formula('f', '{車資} × 25%')], '100 元'],
    [
      'a plain share',
      [given('a', '1', '件'), given('b', '4', '件'), formula('f', '{a}/{b}')],
      '0.25',
    ],
    ['decimals without any rounding', [formula('f', '0.1 + 0.2 - 0.3')], '0'],
    ['a third taken three times', [formula('f', '1 / 3 * 3')], '1'],
    [
      'things times things as the wanted ones',
      [given('a', '5', '場次'), given('b', '30', '人次'), formula('f', '{a}×{b}', '人次')],
      '150 人次',
    ],
    ['months of a year', [given('a', '120', '元/年'), formula('f', '{a}', '元/月')], '10 元/月'],
    [
      'the income of a printed plan',
      [
        given('a', '20690', '美元/年'),
        given('r', '29', '元/美元'),
        formula('f', '{a} × {r}', '元/月'),
      ],
      '50,000.83 元/月',
    ],
    [
      'a sign in front of brackets',
      [fare, formula('f', '-（{車資} - 100 × {車資} ÷ 100）')],
      '0 元',
    ],
    ['ten thousands typed in words', [given('f', '2 萬 6,820', '元')], '26,820 元'],
    ['a number typed full-width', [given('f', '１，０００', '件')], '1,000 件'],
    [
      'thousands in front of counted things',
      [given('a', '3', '千件'), formula('f', '{a}', '件')],
      '3,000 件',
    ],
  ])('%s', (_name, figures, expected) => {
    expect(last(...figures)).toBe(expected);
  });
});

describe('what is said and not computed', () => {
  it.each<[string, readonly Figure[], FigureFault]>([
    ['a quantity nobody has filled in', [given('f', ' ', '件')], { code: 'blank' }],
    ['a value that is no number', [given('f', '約二百')], { code: 'not-number', text: '約二百' }],
    ['a unit with a digit', [given('f', '1', '元2')], { code: 'unit-unreadable', unit: '元2' }],
    ['an empty formula', [formula('f', ' ')], { code: 'blank' }],
    ['a name nobody has', [formula('f', '單價 × 2')], { code: 'unknown-name', name: '單價' }],
    ['an id nobody has', [formula('f', '{x1} × 2')], { code: 'unknown-name', name: '{x1}' }],
    [
      'a sign with nothing behind it',
      [fare, formula('f', '{車資} +')],
      { code: 'syntax', near: '' },
    ],
    ['two amounts with no sign', [fare, formula('f', '{車資} 2')], { code: 'syntax', near: '2' }],
    ['a bracket left open', [fare, formula('f', '({車資}')], { code: 'syntax', near: '' }],
    [
      'a sign that is none of four',
      [fare, formula('f', '{車資}; 1')],
      { code: 'syntax', near: ';' },
    ],
    [
      'calls and members of other languages',
      [formula('f', 'constructor.constructor(1)')],
      { code: 'unknown-name', name: 'constructor' },
    ],
    ['a division by zero', [fare, formula('f', '{車資} / (2 - 2)')], { code: 'zero-division' }],
    [
      'money and hours',
      [fare, trip, formula('f', '{車資} + {車程}')],
      { code: 'unit-clash', left: '元', right: '小時' },
    ],
    [
      'money and a plain number',
      [fare, formula('f', '{車資} + 5')],
      { code: 'unit-clash', left: '元', right: '' },
    ],
    [
      '廠次 and 人次',
      [plants, people, formula('f', '{廠次} + {人次}')],
      { code: 'unit-clash', left: '廠次', right: '人次' },
    ],
    [
      'a price per 人次 times 廠次',
      [given('p', '800', '元/人次'), plants, formula('f', '{p} × {廠次}')],
      { code: 'other-things', per: '人次', by: '廠次' },
    ],
    [
      'the same, though 元 are wanted',
      [given('p', '800', '元/人次'), plants, formula('f', '{p} × {廠次}', '元')],
      { code: 'other-things', per: '人次', by: '廠次' },
    ],
    [
      'things times other things',
      [plants, people, formula('f', '{廠次} × {人次}')],
      { code: 'unit-unclear', unit: '廠次·人次' },
    ],
    [
      'hours where money is wanted',
      [trip, formula('f', '{車程}', '元')],
      { code: 'unit-unexpected', found: '小時', expected: '元' },
    ],
    [
      'a wage per hour times days',
      [wage, given('d', '3', '天'), formula('f', '{時薪} × {d}', '元')],
      { code: 'unit-unexpected', found: '元·天/小時', expected: '元' },
    ],
    ['more than can be', [given('a', '1000000'), formula('f', 'a*a*a')], { code: 'too-large' }],
    [
      'what rests on a fault',
      [given('a', ''), formula('f', '{a} + 1')],
      { code: 'faulty-part', name: 'a' },
    ],
    ['a formula longer than any', [formula('f', '1+'.repeat(600))], { code: 'too-long' }],
    ['a formula of itself', [formula('f', '{f} + 1')], { code: 'cycle', names: ['f'] }],
    [
      'a ring of three',
      [formula('a', '{b}'), formula('b', '{f}'), formula('f', '{a}')],
      { code: 'cycle', names: ['a', 'b', 'f'] },
    ],
  ])('%s', (_name, figures, expected) => {
    expect(last(...figures)).toEqual(expected);
  });

  it('a chain of ten thousand formulas, in either order', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) =>
      i === 0 ? given('f0', '1') : formula(`f${i}`, `{f${i - 1}} + 1`),
    );
    expect(last(...chain)).toBe('10,000');
    expect(last(...chain.toReversed(), formula('end', '{f9999}'))).toEqual({
      code: 'faulty-part',
      name: 'f9999',
    });
  });

  it('a number squared again and again, before it has a million digits', () => {
    const squares = Array.from({ length: 60 }, (_, i) =>
      i === 0 ? given('f0', '1.000001') : formula(`f${i}`, `{f${i - 1}} * {f${i - 1}}`),
    );
    const results = [...figureResults(squares).values()];
    expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(3);
    expect(results.at(-1)).toEqual({ ok: false, error: { code: 'faulty-part', name: 'f58' } });
  });
});

it('of numbers, only such are read', () => {
  const typed = ['1,00', '1,000,0', '', '萬', '1e5', '0x10', 'NaN', '1.2.3', '--1', '1 萬 2 萬'];
  expect(typed.map(readAmount)).toEqual(typed.map(() => null));
});

// An evaluator of its own: whole numbers over whole numbers, by hand, and no units.
type Rational = readonly [bigint, bigint];
type Plan =
  | { readonly at: number }
  | { readonly sign: '+' | '-' | '×' | '÷'; readonly left: Plan; readonly right: Plan };

function byHand(plan: Plan, values: readonly (Rational | null)[]): Rational | null {
  if ('at' in plan) return values[plan.at] ?? null;
  const left = byHand(plan.left, values);
  const right = byHand(plan.right, values);
  if (left === null || right === null) return null;
  const [a, b] = left;
  const [c, d] = right;
  if (plan.sign === '+') return [a * d + c * b, b * d];
  if (plan.sign === '-') return [a * d - c * b, b * d];
  if (plan.sign === '×') return [a * c, b * d];
  return c === 0n ? null : [a * d, b * c];
}

const written = (plan: Plan): string =>
  'at' in plan ? `{q${plan.at}}` : `(${written(plan.left)} ${plan.sign} ${written(plan.right)})`;

const planUpTo = (count: number): fc.Arbitrary<Plan> =>
  fc.letrec<{ plan: Plan }>((tie) => ({
    plan: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.nat(count - 1).map((at): Plan => ({ at })),
      fc.record({
        sign: fc.constantFrom('+' as const, '-' as const, '×' as const, '÷' as const),
        left: tie('plan'),
        right: tie('plan'),
      }),
    ),
  })).plan;

it('random graphs of formulas amount to what is worked out by hand', () => {
  const graph = fc
    .array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(2)), { minLength: 1, maxLength: 4 })
    .chain((inputs) =>
      fc.tuple(
        fc.constant(inputs),
        fc.tuple(...[0, 1, 2].map((i) => planUpTo(inputs.length + i))),
        fc.infiniteStream(fc.nat()),
      ),
    );
  let worked = 0;
  fc.assert(
    fc.property(graph, ([inputs, plans, order]) => {
      const values: (Rational | null)[] = inputs.map(([digits, decimals]) => [
        BigInt(digits),
        10n ** BigInt(decimals),
      ]);
      for (const plan of plans) values.push(byHand(plan, values));
      const figures = [
        ...inputs.map(([digits, decimals], i) =>
          given(`q${i}`, (digits / 10 ** decimals).toFixed(decimals)),
        ),
        ...plans.map((plan, i) => formula(`q${inputs.length + i}`, written(plan))),
      ].toSorted(() => ((order.next().value ?? 0) % 2 === 0 ? 1 : -1));
      const results = figureResults(figures);
      values.forEach((value, i) => {
        const result = results.get(`q${i}`);
        if (result?.ok !== true) {
          const isTooMuch =
            result?.error.code === 'too-large' ||
            result?.error.code === 'too-fine' ||
            result?.error.code === 'faulty-part';
          expect(value === null || isTooMuch).toBe(true);
          return;
        }
        expect(value).not.toBeNull();
        const [a, b] = value ?? [0n, 1n];
        const { s, n, d } = result.value.base;
        expect(s * n * b).toBe(a * d);
        worked += 1;
      });
    }),
  );
  expect(worked).toBeGreaterThan(100);
});
