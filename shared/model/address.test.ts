import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryReport } from '../../test/fixtures/arbitraries.ts';
import { smallForm, smallProse, smallReport, smallTable } from '../../test/fixtures/small-form.ts';
import {
  addressKey,
  type CellAddress,
  richTextAt,
  sameAddress,
  writableAddresses,
} from './address.ts';
import { paragraph } from './block.ts';
import { textRun } from './inline.ts';
import { EMPTY_RICH_TEXT } from './rich-text.ts';
import { setRichText } from './updates.ts';

const cell = (sectionId: string, rowId: string, columnId = 'result'): CellAddress => ({
  kind: 'cell',
  sectionId,
  rowId,
  columnId,
});

describe('writable places', () => {
  it('come in reading order: prose, then each row, then each writable column', () => {
    const report = smallReport(
      smallForm({ sections: [smallProse(), smallTable(), smallProse({ id: 'p2' })] }),
    );
    expect(writableAddresses(report)).toEqual([
      { kind: 'prose', sectionId: 'n2' },
      cell('n3', 'n4'),
      cell('n3', 'n5'),
      cell('n3', 'n6'),
      { kind: 'prose', sectionId: 'n7' },
    ]);
  });

  it('leave out a heading that says it all', () => {
    const report = smallReport(smallForm({ sections: [smallProse({ writable: false })] }));
    expect(writableAddresses(report)).toEqual([]);
  });

  it('leave out cells kept for columns that are not written in', () => {
    const report = smallReport();
    const odd = {
      ...report,
      sections: report.sections.map((section) =>
        section.kind === 'prose'
          ? section
          : {
              ...section,
              rows: section.rows.map((row) => ({
                ...row,
                cells: { ...row.cells, owner: EMPTY_RICH_TEXT, invented: EMPTY_RICH_TEXT },
              })),
            },
      ),
    };
    expect(writableAddresses(odd)).toEqual(writableAddresses(report));
  });

  it('each hold rich text that can be read and changed there', () => {
    const text = [paragraph([textRun('唯一的文字')])];
    fc.assert(
      fc.property(arbitraryReport(), (report) => {
        for (const address of writableAddresses(report)) {
          expect(richTextAt(report, address)).toBeDefined();
          expect(richTextAt(setRichText(report, address, text), address)).toEqual(text);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('an address', () => {
  it('has a key of its own', () => {
    const report = smallReport();
    const keys = writableAddresses(report).map(addressKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(addressKey(cell('n3', 'n4'))).toBe('cell/n3/n4/result');
    expect(addressKey({ kind: 'prose', sectionId: 'n2' })).toBe('prose/n2');
  });

  it('is the same as another of the same place', () => {
    expect(sameAddress(cell('a', 'b'), cell('a', 'b'))).toBe(true);
    expect(sameAddress(cell('a', 'b'), cell('a', 'b', 'plan'))).toBe(false);
    expect(sameAddress({ kind: 'prose', sectionId: 'a' }, cell('a', 'b'))).toBe(false);
  });

  it.each<[string, CellAddress]>([
    ['section', cell('gone', 'n4')],
    ['row', cell('n3', 'gone')],
    ['column', cell('n3', 'n4', 'gone')],
    ['a table as prose', { kind: 'prose', sectionId: 'n3' }],
    ['prose as a table', cell('n2', 'n4')],
  ])('of no place finds nothing: %s', (_name, address) => {
    expect(richTextAt(smallReport(), address)).toBeUndefined();
  });
});
