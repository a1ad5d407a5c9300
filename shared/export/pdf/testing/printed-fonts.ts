import { PdfFile, streamOf } from '../pdf-file.ts';
import { isArray, isDict, isName, isStream, type PdfDict, type PdfValue } from '../pdf-value.ts';

/** A font that the text of a file is set in. */
export interface PrintedFont {
  readonly name: string;
  /** Whether its outlines are in the file, so that it looks the same on every PC. */
  readonly isEmbedded: boolean;
}

/** Where a descriptor has the font itself, by its kind (ISO 32000-1, 9.8). */
const FILES = ['FontFile', 'FontFile2', 'FontFile3'];

/**
 * Every font of a file, wherever its resources are.
 * @throws PdfFault for bytes that are no such file
 */
export function printedFonts(bytes: Uint8Array): readonly PrintedFont[] {
  const file = new PdfFile(bytes);
  const seen = new Set<PdfValue>();
  const fonts: PrintedFont[] = [];
  const visit = (value: PdfValue | undefined): void => {
    const found = file.resolve(value);
    if (found === undefined || found === null || typeof found !== 'object' || seen.has(found))
      return;
    seen.add(found);
    const dict = isStream(found) ? found.dict : found;
    if (isDict(dict)) {
      if (isFont(file, dict)) fonts.push(fontOf(file, dict));
      for (const inner of dict.values()) visit(inner);
    } else if (isArray(dict)) for (const inner of dict) visit(inner);
  };
  visit(file.trailer);
  return fonts;
}

/** A font that text names; those that such a font is made of have no text of their own. */
function isFont(file: PdfFile, dict: PdfDict): boolean {
  return (
    nameOf(file, dict, 'Type') === 'Font' && !nameOf(file, dict, 'Subtype').startsWith('CIDFont')
  );
}

function fontOf(file: PdfFile, font: PdfDict): PrintedFont {
  const name = nameOf(file, font, 'BaseFont');
  // Its signs are drawings in the file.
  if (nameOf(file, font, 'Subtype') === 'Type3') return { name, isEmbedded: font.has('CharProcs') };
  const inner = file.get(font, 'DescendantFonts');
  const described = isArray(inner) ? file.resolve(inner[0]) : font;
  const descriptor = isDict(described) ? file.dict(described, 'FontDescriptor') : new Map();
  const data = FILES.map((key) => streamOf(file, descriptor.get(key))).find((one) => one !== null);
  return { name, isEmbedded: data !== undefined && data !== null && file.content(data).length > 0 };
}

function nameOf(file: PdfFile, dict: PdfDict, key: string): string {
  const value = file.get(dict, key);
  return isName(value) ? value.name : '';
}
