import { type Exact, ONE, over, ratio, times } from './exact.ts';

// Units as a free group: a unit is a product of powers of measures (money, time …), and every word that is no
// measure counts things of its own: 件, 批, 人次, 廠次. So multiplying and dividing obey the laws of arithmetic, and
// what a clerk leaves out (「200 廠次 × 2 小時」 for 2 小時 each) is decided in one place only, when units are compared.

/** A unit: powers of measures, and the word by which each of them is shown. */
export interface Unit {
  /** Exponents, none of them zero, by measure. */
  readonly powers: ReadonlyMap<string, number>;
  /** The word each measure is shown by. */
  readonly words: ReadonlyMap<string, string>;
}

interface Word {
  /** Null: a plain number, as %. */
  readonly measure: string | null;
  /** How many of the measure's own unit it is. */
  readonly scale: Exact;
  /** The word without 千, 萬 … in front of it. */
  readonly bare: string;
}

type Scales = Readonly<Record<string, readonly [over: number, under?: number]>>;

/** Words that are so many of one measure. 天 and 小時 are two measures: a day may have 8 hours or 24. */
const MEASURES: Readonly<Record<string, Scales>> = {
  money: { 元: [1], 塊: [1], 新臺幣元: [1], 新台幣元: [1] },
  time: { 秒: [1], 秒鐘: [1], 分: [60], 分鐘: [60], 小時: [3600], 時: [3600] },
  day: { 天: [1], 日: [1], 日曆天: [1], 週: [7] },
  workday: { 工作天: [1], 工作日: [1] },
  month: { 月: [1], 個月: [1], 季: [3], 年: [12] },
  length: { 公分: [1, 100], 公尺: [1], 公里: [1000] },
  weight: { 公克: [1, 1000], 公斤: [1], 公噸: [1000], 噸: [1000] },
  volume: { 毫升: [1, 1000], 公升: [1] },
  foreign: { 美元: [1] },
  power: { 度: [1] },
};

/** Words of plain numbers. */
const NUMBERS: Scales = { '%': [1, 100], '％': [1, 100], '‰': [1, 1000], 倍: [1] };

const PREFIXES: Scales = { 千: [1000], 萬: [10_000], 百萬: [1_000_000], 億: [100_000_000] };

/** Words that 千, 萬 … may stand in front of, beside money. */
const COUNTED = /^(?:件|批|人|人次|廠次|場次|家|具|戶|次|份|張|筆|項|則|通|輛|瓶|支|頁|件次)$/u;

const WORDS: ReadonlyMap<string, Word> = new Map([
  ...Object.entries(MEASURES).flatMap(([measure, scales]) =>
    Object.entries(scales).map(([word, scale]): [string, Word] => [
      word,
      { measure, scale: ratio(...scale), bare: word },
    ]),
  ),
  ...Object.entries(NUMBERS).map(([word, scale]): [string, Word] => [
    word,
    { measure: null, scale: ratio(...scale), bare: word },
  ]),
]);

function lookUp(word: string): Word {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  const [, prefix = '', bare = ''] = /^(千|百萬|萬|億)(.+)$/u.exec(word) ?? [];
  const scale = PREFIXES[prefix];
  const isMoney = WORDS.get(bare)?.measure === 'money' || bare === '美元';
  if (scale !== undefined && (isMoney || COUNTED.test(bare))) {
    const inner = lookUp(bare);
    return { ...inner, scale: times(inner.scale, ratio(...scale)), bare };
  }
  return { measure: `${COUNT}${word}`, scale: ONE, bare: word };
}

const COUNT = '#';

/** Stands for the measure of plain numbers among words. */
const PLAIN = '';

/** Whether a measure counts things. */
export function isCount(measure: string): boolean {
  return measure.startsWith(COUNT);
}

export const NO_UNIT: Unit = { powers: new Map(), words: new Map() };

/** A unit that was typed, and how many of the measures' own it is. */
export interface TypedUnit {
  readonly unit: Unit;
  readonly scale: Exact;
}

/** Understands 元, 元/小時, 小時/人次, 元/(人次·天) …; a blank text is a plain number. Null: no unit can be read. */
export function parseUnit(text: string): TypedUnit | null {
  const plain = text.replaceAll(/\s/gu, '').replaceAll('／', '/');
  if (plain === '') return { unit: NO_UNIT, scale: ONE };
  let unit: Unit = NO_UNIT;
  let scale: Exact = ONE;
  let number: string | null = null;
  for (const [index, part] of plain.split('/').entries()) {
    const inner = /^[(（](.+)[)）]$/u.exec(part)?.[1] ?? part;
    if (index === 0 && (inner === '' || inner === '1') && plain.includes('/')) continue;
    for (const word of inner.split(/[·‧⋅・×*＊]/u)) {
      if (!/^(?:\p{L}{1,20}|[%％‰])$/u.test(word)) return null;
      const { measure, scale: size } = lookUp(word);
      const by: Unit =
        measure === null
          ? NO_UNIT
          : { powers: new Map([[measure, 1]]), words: new Map([[measure, word]]) };
      unit = index === 0 ? multiplyUnits(unit, by) : divideUnits(unit, by);
      scale = index === 0 ? times(scale, size) : (over(scale, size) ?? scale);
      // One word of a plain number can be shown again, in front: % and %/月.
      if (measure === null && (index > 0 || number !== null)) return null;
      if (measure === null) number = word;
    }
  }
  return number === null ? { unit, scale } : { unit: shownAs(unit, number), scale };
}

export function multiplyUnits(a: Unit, b: Unit): Unit {
  return combine(a, b, 1);
}

export function divideUnits(a: Unit, b: Unit): Unit {
  return combine(a, b, -1);
}

function combine(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const powers = new Map(a.powers);
  const words = new Map(a.words);
  for (const [measure, exponent] of b.powers) {
    const next = (powers.get(measure) ?? 0) + sign * exponent;
    if (next === 0) powers.delete(measure);
    else powers.set(measure, next);
    if (!words.has(measure)) words.set(measure, b.words.get(measure) ?? '');
  }
  return { powers, words: new Map([...words].filter(([measure]) => powers.has(measure))) };
}

/** A unit that shows a word of plain numbers: %. Sums keep it, products lose it. */
function shownAs(unit: Unit, number: string): Unit {
  return { ...unit, words: new Map([...unit.words, [PLAIN, number]]) };
}

/** Whether two units measure the same: 元 and 萬元 do. */
export function sameMeasure(a: Unit, b: Unit): boolean {
  return (
    a.powers.size === b.powers.size &&
    [...a.powers].every(([measure, exponent]) => b.powers.get(measure) === exponent)
  );
}

/** A unit in which something is wrong: an amount per one thing is multiplied by others. */
export interface OtherThings {
  readonly per: string;
  readonly by: string;
}

/**
 * A unit as it is meant. Things that were counted are left out where an amount is left: 200 廠次 × 2 小時 are 小時.
 * What is given per 人次 cannot be multiplied by 廠次: that is said.
 */
export function settleUnit(unit: Unit): Unit | OtherThings {
  const counts = [...unit.powers].filter(([measure]) => isCount(measure));
  const above = counts.find(([, exponent]) => exponent > 0);
  const below = counts.find(([, exponent]) => exponent < 0);
  const isAmount = [...unit.powers].some(([measure, n]) => !isCount(measure) && n > 0);
  if (above === undefined || !isAmount) return unit;
  if (below !== undefined) {
    return { per: unit.words.get(below[0]) ?? '', by: unit.words.get(above[0]) ?? '' };
  }
  return keepPowers(unit, (measure) => !isCount(measure));
}

/** The unit of things times things, as of one of them: 5 場次 × 30 人次 as 人次. Null when it is not one of them. */
export function settleAs(unit: Unit, wanted: Unit): Unit | null {
  const isProduct = [...unit.powers].every(([measure, n]) => isCount(measure) && n === 1);
  const [one] = wanted.powers.keys();
  if (!isProduct || one === undefined || unit.powers.size < 2) return null;
  const kept = keepPowers(unit, (measure) => measure === one);
  return sameMeasure(kept, wanted) ? kept : null;
}

/** Whether it is things times things: nobody can say what comes out. */
export function isUnclear({ powers }: Unit): boolean {
  const things = [...powers].filter(([measure, n]) => isCount(measure) && n > 0);
  return things.length > 1 || things.some(([, n]) => n > 1);
}

function keepPowers(unit: Unit, isKept: (measure: string) => boolean): Unit {
  const powers = new Map([...unit.powers].filter(([measure]) => isKept(measure)));
  return { powers, words: new Map([...unit.words].filter(([measure]) => powers.has(measure))) };
}

/** How many of the measures' own unit one of this is. */
export function scaleOf(unit: Unit): Exact {
  let scale: Exact = lookUp(unit.words.get(PLAIN) ?? '倍').scale;
  for (const [measure, exponent] of unit.powers) {
    const { scale: size } = lookUp(unit.words.get(measure) ?? '');
    for (let i = 0; i < Math.abs(exponent); i += 1) {
      scale = exponent > 0 ? times(scale, size) : (over(scale, size) ?? scale);
    }
  }
  return scale;
}

/** The same unit without 千, 萬 … in front of its words. */
export function bareUnit(unit: Unit): Unit {
  return {
    ...unit,
    words: new Map([...unit.words].map(([measure, word]) => [measure, lookUp(word).bare])),
  };
}

/** 元/小時; empty for a plain number. */
export function unitText({ powers, words }: Unit): string {
  const above: string[] = [];
  const below: string[] = [];
  for (const [measure, exponent] of powers) {
    const list = exponent > 0 ? above : below;
    for (let i = 0; i < Math.abs(exponent); i += 1) list.push(words.get(measure) ?? '');
  }
  const number = words.get(PLAIN);
  if (number !== undefined) above.push(number);
  const top = above.join('·');
  return [top === '' && below.length > 0 ? '1' : top, ...below].join('/');
}
