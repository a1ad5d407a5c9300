import { type PdfFile, streamOf } from './pdf-file.ts';
import { PdfLexer } from './pdf-lexer.ts';
import {
  isArray,
  isBytes,
  isName,
  isWord,
  type PdfDict,
  type PdfValue,
  utf16,
} from './pdf-value.ts';

/** What the signs of one font say. */
export interface GlyphText {
  /** The text of a string shown in this font; a sign without text is U+FFFD. */
  readonly textOf: (shown: Uint8Array) => string;
}

/** The words of a font, from its table of signs (ISO 32000-1, 9.10.3). */
export function glyphText(file: PdfFile, font: PdfDict): GlyphText {
  const kind = file.get(font, 'Subtype');
  const width = isName(kind) && kind.name === 'Type0' ? 2 : 1;
  const stream = streamOf(file, font.get('ToUnicode'));
  const texts = stream === null ? new Map<number, string>() : readTable(file.content(stream));
  return {
    textOf: (shown) => {
      let text = '';
      for (let at = 0; at + width <= shown.length; at += width) {
        text += texts.get(numberOf(shown.subarray(at, at + width))) ?? '\uFFFD';
      }
      return text;
    },
  };
}

function readTable(content: Uint8Array): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const lexer = new PdfLexer(content);
  let values: PdfValue[] = [];
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (!isWord(value)) {
      values.push(value);
      continue;
    }
    if (value.word === 'endbfchar') addSigns(values, texts);
    if (value.word === 'endbfrange') addRanges(values, texts);
    values = [];
  }
  return texts;
}

function addSigns(values: readonly PdfValue[], texts: Map<number, string>): void {
  for (let i = 0; i + 1 < values.length; i += 2) {
    const [sign, text] = [values[i], values[i + 1]];
    if (isBytes(sign) && isBytes(text)) texts.set(numberOf(sign), utf16(text));
  }
}

function addRanges(values: readonly PdfValue[], texts: Map<number, string>): void {
  for (let i = 0; i + 2 < values.length; i += 3) {
    const [first, last, text] = [values[i], values[i + 1], values[i + 2]];
    if (!isBytes(first) || !isBytes(last)) continue;
    const from = numberOf(first);
    const to = Math.min(numberOf(last), from + 0xffff);
    for (let sign = from; sign <= to; sign += 1) {
      const own = isArray(text) ? text[sign - from] : text;
      if (isBytes(own))
        texts.set(sign, isArray(text) ? utf16(own) : later(utf16(own), sign - from));
    }
  }
}

/** The text so many signs after another: its last character counts on. */
function later(text: string, by: number): string {
  const characters = [...text];
  const last = characters.pop()?.codePointAt(0) ?? 0;
  return characters.join('') + String.fromCodePoint(Math.min(last + by, 0x10ffff));
}

function numberOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}
