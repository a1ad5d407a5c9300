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
