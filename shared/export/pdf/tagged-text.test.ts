import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfFault } from './pdf-value.ts';
import { printedStructure } from './printed-structure.ts';
import { readTaggedText } from './tagged-text.ts';
import { pdfOf, TINY } from './testing/tiny-pdf.ts';

const cell = (gridColumn: number, text: string) => ({
  gridColumn,
  columnSpan: 1,
  rowSpan: 1,
  paragraphs: [text],
});

const changed = (from: string, to: string): Uint8Array =>
  pdfOf(TINY.map((object) => object.replace(from, to)));

describe('a tagged PDF file', () => {
  it('is read by its structure: tables over pages, signs with words of their own, marks', () => {
    const read = readTaggedText(pdfOf(TINY));
    expect(read.loose).toEqual(['9', '9']);
    expect(read.bookmarks).toEqual(['甲']);
    expect(printedStructure(read.nodes)).toEqual([
      { kind: 'paragraph', text: '甲' },
      {
        kind: 'table',
        rows: [
          { isHeader: true, cells: [cell(0, '乙乚')] },
          { isHeader: false, cells: [cell(0, '𠮷'), cell(1, '甲')] },
        ],
      },
    ]);
  });

  it('is told to have no repeated header when one page of the table lacks it', () => {
    const once = changed(' <</Type /MCR /Pg 4 0 R /MCID 0>>', '');
    const table = printedStructure(readTaggedText(once).nodes).find(({ kind }) => kind === 'table');
    expect(table?.kind === 'table' && table.rows[0]).toEqual({
      isHeader: false,
      cells: [cell(0, '乙乚')],
    });
  });

  it('shows a sign that no font tells as one that is not known', () => {
    const lost = changed('<0001> <7532>', '<0009> <7532>');
    expect(printedStructure(readTaggedText(lost).nodes)[0]).toEqual({
      kind: 'paragraph',
      text: '\uFFFD',
    });
  });

  it('is refused when it is something else, and however it is damaged', () => {
    expect(() => readTaggedText(new Uint8Array())).toThrow(PdfFault);
    expect(() => readTaggedText(new Uint8Array(1000).fill(37))).toThrow(PdfFault);
    const whole = pdfOf(TINY);
    const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(damage, fc.nat(200), (changes, cut) => {
        const bytes = whole.slice(0, whole.length - (cut > 100 ? cut - 100 : 0));
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        try {
          readTaggedText(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(PdfFault);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
