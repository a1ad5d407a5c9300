/** A name of a PDF file: /Type. */
export interface PdfName {
  readonly name: string;
}

/** A pointer to an object that stands elsewhere in the file. */
export interface PdfRef {
  readonly ref: number;
}

export type PdfDict = ReadonlyMap<string, PdfValue>;

/** A dictionary with data behind it, as they stand in the file. */
export interface PdfStream {
  readonly dict: PdfDict;
  readonly data: Uint8Array;
}

/** A word that is no value: an operator, `obj`, `endobj`. */
export interface PdfWord {
  readonly word: string;
}

/** A value of a PDF file (ISO 32000-1, 7.3). Strings are their bytes. */
export type PdfValue =
  | null
  | boolean
  | number
  | Uint8Array
  | PdfName
  | PdfRef
  | PdfWord
  | PdfStream
  | PdfDict
  | readonly PdfValue[];

/** Bytes that are no PDF file as Chromium writes them. */
export class PdfFault extends Error {}

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map;
export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] =>
  Array.isArray(value);
export const isBytes = (value: PdfValue | undefined): value is Uint8Array =>
  value instanceof Uint8Array;
export const isRef = (value: PdfValue | undefined): value is PdfRef => has(value, 'ref');
export const isName = (value: PdfValue | undefined): value is PdfName => has(value, 'name');
export const isWord = (value: PdfValue | undefined): value is PdfWord => has(value, 'word');
export const isStream = (value: PdfValue | undefined): value is PdfStream => has(value, 'data');

function has(value: PdfValue | undefined, key: string): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isDict(value) &&
    !isArray(value) &&
    !isBytes(value) &&
    key in value
  );
}

/** A text string: UTF-16 with its mark, or else one byte for each sign (ISO 32000-1, 7.9.2.2). */
export function pdfText(bytes: Uint8Array): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return String.fromCharCode(...bytes);
  return utf16(bytes.subarray(2));
}

/** UTF-16, high byte first. */
export function utf16(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return text;
}
