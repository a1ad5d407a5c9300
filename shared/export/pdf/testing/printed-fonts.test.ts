import { expect, it } from 'vitest';
import { printedFonts } from './printed-fonts.ts';
import { pdfOf, TINY } from './tiny-pdf.ts';

const FONT = '<</Type /Font /Subtype /Type0 /ToUnicode 9 0 R>>';
const NAMED =
  '<</Type /Font /Subtype /Type0 /BaseFont /Kai /DescendantFonts [18 0 R] /ToUnicode 9 0 R>>';

const withDescriptor = (descriptor: string, file: string): Uint8Array =>
  pdfOf(
    TINY.map((object, i) => {
      if (object === FONT) return NAMED;
      if (i === 17) return `<</Type /Font /Subtype /CIDFontType2 /FontDescriptor ${descriptor}>>`;
      return i === 18 ? file : object;
    }),
  );

it('a font without a file of its own is not in the PDF', () => {
  expect(printedFonts(pdfOf(TINY))).toEqual([{ name: '', isEmbedded: false }]);
  expect(printedFonts(withDescriptor('<</Flags 4>>', '<<>>'))).toEqual([
    { name: 'Kai', isEmbedded: false },
  ]);
});

it('a font with its outlines is, unless they are empty', () => {
  const data = '<</Length 3>> stream\nabc\nendstream';
  expect(printedFonts(withDescriptor('<</FontFile2 19 0 R>>', data))).toEqual([
    { name: 'Kai', isEmbedded: true },
  ]);
  const empty = '<</Length 0>> stream\n\nendstream';
  expect(printedFonts(withDescriptor('<</FontFile3 19 0 R>>', empty))).toEqual([
    { name: 'Kai', isEmbedded: false },
  ]);
});
