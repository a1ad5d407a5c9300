import { unzlibSync } from 'fflate';
import { PdfLexer } from './pdf-lexer.ts';
import {
  isDict,
  isName,
  isRef,
  isStream,
  isWord,
  type PdfDict,
  PdfFault,
  type PdfStream,
  type PdfValue,
} from './pdf-value.ts';

/** The most that the streams of one file may have in them, in bytes. */
const MAX_INFLATED = 400_000_000;

/**
 * The objects of a PDF file as Chromium writes them: one table of places at the end, nothing encrypted, no
 * objects inside of streams (ISO 32000-1, 7.5). Anything else is a fault.
 */
export class PdfFile {
  readonly #bytes: Uint8Array;
  readonly #places: ReadonlyMap<number, number>;
  readonly #read = new Map<number, PdfValue>();
  readonly trailer: PdfDict;
  #inflated = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    if (ascii(bytes.subarray(0, 5)) !== '%PDF-') throw new PdfFault('no PDF file');
    const end = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(ascii(bytes.subarray(-64)));
    if (end?.[1] === undefined) throw new PdfFault('no end');
    const lexer = new PdfLexer(bytes, Number(end[1]));
    this.#places = readPlaces(lexer);
    const trailer = lexer.next();
    if (!isDict(trailer) || trailer.has('Prev') || trailer.has('Encrypt')) {
      throw new PdfFault('no trailer of its own');
    }
    this.trailer = trailer;
  }

  /** A value itself, wherever it stands. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    if (!isRef(value)) return value;
    const { ref } = value;
    const known = this.#read.get(ref);
    if (known !== undefined) return known;
    const place = this.#places.get(ref);
    if (place === undefined) return undefined;
    const object = this.#object(place);
    this.#read.set(ref, object);
    return object;
  }

  /** What a dictionary has under a name. */
  get(dict: PdfDict, name: string): PdfValue | undefined {
    return this.resolve(dict.get(name));
  }

  /** A dictionary under a name; none at all when there is none. */
  dict(dict: PdfDict, name: string): PdfDict {
    const value = this.get(dict, name);
    return isDict(value) ? value : new Map();
  }

  /** The content of a stream. */
  content({ dict, data }: PdfStream): Uint8Array {
    const filter = this.get(dict, 'Filter');
    if (filter === undefined) return data;
    if (!isName(filter) || filter.name !== 'FlateDecode') throw new PdfFault('an unknown filter');
    const content = inflate(data);
    this.#inflated += content.length;
    if (this.#inflated > MAX_INFLATED) throw new PdfFault('too large');
    return content;
  }

  #object(place: number): PdfValue {
    const lexer = new PdfLexer(this.#bytes, place);
    lexer.next();
    lexer.next();
    const begin = lexer.next();
    if (!isWord(begin) || begin.word !== 'obj') throw new PdfFault(`no object at ${place}`);
    const value = lexer.next();
    if (value === undefined) throw new PdfFault('the file ends in an object');
    if (!isDict(value)) return value;
    const after = lexer.next();
    if (!isWord(after) || after.word !== 'stream') return value;
    const length = this.resolve(value.get('Length'));
    if (typeof length !== 'number') throw new PdfFault('a stream without length');
    // After the word stands one line end, of one byte or of two.
    const start = lexer.at + (this.#bytes[lexer.at] === 13 ? 2 : 1);
    return { dict: value, data: this.#bytes.subarray(start, start + length) };
  }
}

/** Where each object begins, by number. */
function readPlaces(lexer: PdfLexer): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const first = lexer.next();
  if (!isWord(first) || first.word !== 'xref') throw new PdfFault('no table of places');
  for (;;) {
    const from = lexer.next();
    if (isWord(from) && from.word === 'trailer') return places;
    const count = lexer.next();
    if (typeof from !== 'number' || typeof count !== 'number') throw new PdfFault('no places');
    for (let i = 0; i < count; i += 1) {
      const place = lexer.next();
      lexer.next();
      const use = lexer.next();
      if (typeof place !== 'number' || !isWord(use)) throw new PdfFault('no place');
      if (use.word === 'n') places.set(from + i, place);
    }
  }
}

function inflate(data: Uint8Array): Uint8Array {
  try {
    return unzlibSync(data);
  } catch (error) {
    throw new PdfFault(error instanceof Error ? error.message : 'data that cannot be inflated');
  }
}

function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** A stream under a name; none when there is none. */
export function streamOf(file: PdfFile, value: PdfValue | undefined): PdfStream | null {
  const found = file.resolve(value);
  return isStream(found) ? found : null;
}
