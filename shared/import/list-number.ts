import { chineseNumber } from '../model/chinese-number.ts';

// The ways in which lists of word processors write their numbers (ECMA-376 part 1, 17.18.59; ODF 1.3, 19.506).

const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];

/** 1 as A, 27 as AA (Word repeats the letter: 28 is BB). */
function letter(value: number): string {
  const at = (value - 1) % 26;
  return String.fromCharCode(65 + at).repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}

/** A sign of a block in which the numbers stand in order; plain figures beyond its end. */
function enclosed(first: number, last: number): (value: number) => string {
  return (value) => (value <= last ? String.fromCodePoint(first + value - 1) : String(value));
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/gu, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
}

function cycle(signs: readonly string[]): (value: number) => string {
  return (value) => (value <= signs.length ? (signs[value - 1] ?? '') : String(value));
}

type Writer = (value: number) => string;
const counting: Writer = (value) => chineseNumber(value);
const formal: Writer = (value) => chineseNumber(value, true);

const WORD: Readonly<Record<string, Writer>> = {
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  decimalZero: (value) => String(value).padStart(2, '0'),
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  taiwaneseDigital: counting,
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  japaneseDigitalTenThousand: counting,
  ideographDigital: counting,
  ideographLegalTraditional: formal,
  chineseLegalSimplified: formal,
  japaneseLegal: formal,
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  none: () => '',
};

/** A number in one of Word's formats (`w:numFmt`); figures for a format that is not known. */
export function wordNumber(value: number, format: string): string {
  return (WORD[format] ?? String)(Math.max(value, 0));
}

const OPEN: readonly (readonly [string, Writer])[] = [
  ['一', counting],
  ['壹', formal],
  ['甲', cycle(STEMS)],
  ['子', cycle(BRANCHES)],
  ['①', enclosed(0x2460, 20)],
  ['１', fullWidth],
  ['A', letter],
  ['a', (value) => letter(value).toLowerCase()],
  ['I', roman],
  ['i', (value) => roman(value).toLowerCase()],
];

/** A number in one of the formats of ODF (`style:num-format`), which are known by their first number. */
export function odfNumber(value: number, format: string): string {
  if (format === '') return '';
  const writer = OPEN.find(([first]) => format.startsWith(first))?.[1];
  return (writer ?? String)(Math.max(value, 0));
}
