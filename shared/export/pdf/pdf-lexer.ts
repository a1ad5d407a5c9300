import { isWord, PdfFault, type PdfValue } from './pdf-value.ts';

const code = (sign: string): number => sign.charCodeAt(0);
const SPACES = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map(code));
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** How deep values may stand in one another. Ours are a few levels deep. */
const MAX_DEPTH = 50;

/** Reads values and words one after the other (ISO 32000-1, 7.2 and 7.3). */
export class PdfLexer {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** The next value or word; undefined at the end. */
  next(depth = 0): PdfValue | undefined {
    if (depth > MAX_DEPTH) throw new PdfFault('values too deep');
    this.#skipSpace();
    const sign = this.#bytes[this.at];
    if (sign === undefined) return undefined;
    switch (String.fromCharCode(sign)) {
      case '/':
        this.at += 1;
        return { name: this.#name() };
      case '(':
        return this.#string();
      case '[':
        this.at += 1;
        return withRefs(this.#until(']', depth));
      case '<':
        if (this.#bytes[this.at + 1] !== code('<')) return this.#hex();
        this.at += 2;
        return this.#dict(depth);
      case ']':
      case '{':
      case '}':
      case ')':
        this.at += 1;
        return { word: String.fromCharCode(sign) };
      case '>':
        this.at += this.#bytes[this.at + 1] === sign ? 2 : 1;
        return { word: '>>' };
      default:
        return wordValue(this.#regular());
    }
  }

  #skipSpace(): void {
    for (;;) {
      const sign = this.#bytes[this.at];
      if (sign === code('%')) {
        while (this.at < this.#bytes.length && !isLineEnd(this.#bytes[this.at])) this.at += 1;
      } else if (sign !== undefined && SPACES.has(sign)) {
        this.at += 1;
      } else {
        return;
      }
    }
  }

  #regular(): string {
    let text = '';
    for (;;) {
      const sign = this.#bytes[this.at];
      if (sign === undefined || SPACES.has(sign) || DELIMITERS.has(sign)) break;
      text += String.fromCharCode(sign);
      this.at += 1;
    }
    if (text === '') throw new PdfFault(`nothing to read at ${this.at}`);
    return text;
  }

  #name(): string {
    const sign = this.#bytes[this.at];
    if (sign === undefined || SPACES.has(sign) || DELIMITERS.has(sign)) return '';
    return this.#regular().replace(/#([0-9A-Fa-f]{2})/gu, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  #until(end: string, depth: number): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      const value = this.next(depth + 1);
      if (value === undefined) throw new PdfFault(`no ${end}`);
      if (isWord(value) && value.word === end) return values;
      values.push(value);
    }
  }

  #dict(depth: number): PdfValue {
    const values = withRefs(this.#until('>>', depth));
    const dict = new Map<string, PdfValue>();
    for (let i = 0; i + 1 < values.length; i += 2) {
      const key = values[i];
      const value = values[i + 1];
      if (typeof key === 'object' && key !== null && 'name' in key && value !== undefined) {
        dict.set(key.name, value);
      } else {
        throw new PdfFault('a dictionary without names');
      }
    }
    return dict;
  }

  #hex(): Uint8Array {
    const end = this.#bytes.indexOf(code('>'), this.at);
    if (end === -1) throw new PdfFault('no >');
    let digits = '';
    for (const sign of this.#bytes.subarray(this.at + 1, end)) {
      if (!SPACES.has(sign)) digits += String.fromCharCode(sign);
    }
    this.at = end + 1;
    const bytes = new Uint8Array(Math.ceil(digits.length / 2));
    for (let i = 0; i < bytes.length; i += 1) {
      bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2).padEnd(2, '0'), 16);
    }
    return bytes;
  }

  #string(): Uint8Array {
    const bytes: number[] = [];
    let open = 1;
    this.at += 1;
    for (;;) {
      const sign = this.#bytes[this.at];
      this.at += 1;
      if (sign === undefined) throw new PdfFault('no )');
      if (sign === code('\\')) {
        this.#escape(bytes);
        continue;
      }
      if (sign === code('(')) open += 1;
      if (sign === code(')')) open -= 1;
      if (open === 0) return Uint8Array.from(bytes);
      bytes.push(sign);
    }
  }

  #escape(bytes: number[]): void {
    const sign = this.#bytes[this.at] ?? 0;
    const octal = /^[0-7]{1,3}/u.exec(
      String.fromCharCode(...this.#bytes.subarray(this.at, this.at + 3)),
    );
    if (octal !== null) {
      bytes.push(Number.parseInt(octal[0], 8) & 0xff);
      this.at += octal[0].length;
      return;
    }
    this.at += 1;
    if (!isLineEnd(sign)) bytes.push(ESCAPES[String.fromCharCode(sign)] ?? sign);
    else if (sign === 13 && this.#bytes[this.at] === 10) this.at += 1;
  }
}

const isLineEnd = (sign: number | undefined): boolean => sign === 10 || sign === 13;

function wordValue(word: string): PdfValue {
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(word)) return Number(word);
  if (word === 'true') return true;
  if (word === 'false') return false;
  return word === 'null' ? null : { word };
}

/** 「12 0 R」, three values in the file, is one: a pointer. */
function withRefs(values: readonly PdfValue[]): readonly PdfValue[] {
  const result: PdfValue[] = [];
  for (const value of values) {
    if (isWord(value) && value.word === 'R') {
      result.pop();
      const ref = result.pop();
      if (typeof ref !== 'number') throw new PdfFault('a pointer to nothing');
      result.push({ ref });
    } else {
      result.push(value);
    }
  }
  return result;
}
