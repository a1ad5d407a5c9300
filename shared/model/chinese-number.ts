const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const FORMAL_DIGITS = ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'];

/**
 * A counting number in Chinese: 1 一, 10 十, 11 十一, 21 二十一, 101 一百〇一.
 * Formal digits are those of headings: 壹, 拾, 拾壹, 貳拾壹.
 * @param value an integer from 1 to 999; other numbers come back in Arabic figures.
 */
export function chineseNumber(value: number, formal = false): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) return String(value);
  const digits = formal ? FORMAL_DIGITS : DIGITS;
  const [ten, hundred] = formal ? ['拾', '佰'] : ['十', '百'];
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = '';
  if (hundreds > 0) text += `${digits[hundreds]}${hundred}`;
  if (tens > 0) {
    // 十一, not 一十一, unless a hundred stands before it.
    text += tens === 1 && hundreds === 0 ? `${ten}` : `${digits[tens]}${ten}`;
  } else if (hundreds > 0 && ones > 0) {
    text += digits[0];
  }
  if (ones > 0) text += digits[ones];
  return text;
}

const VALUES: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  貳: 2,
  三: 3,
  參: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100 };

/**
 * The value of a Chinese counting number as headings use it: 一 1, 十 10, 二十一 21, 拾壹 11, 一百〇一 101.
 * Also the variant 叁.
 * @returns null when the text is not such a number, or its signs do not stand in the order they are written in
 */
export function parseChineseNumber(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const unit = UNITS[character];
    const value = VALUES[character];
    if (unit !== undefined) {
      if (unit >= lastUnit) return null;
      total += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
    } else if (value !== undefined) {
      // Two digits in a row are a year or a telephone number, not a count; a zero only joins.
      if (digit !== null) return null;
      digit = value === 0 ? null : value;
      if (value === 0 && total === 0) return null;
    } else {
      return null;
    }
  }
  total += digit ?? 0;
  return text === '' || total === 0 ? null : total;
}
