import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, TEXT_WIDTH } from './measures.ts';

describe('column widths', () => {
  it('add up to the width of the text for any division into thousandths', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 8 }), (widths) => {
        const sum = widths.reduce((total, width) => total + width, 0);
        fc.pre(sum < 1000);
        const columns = columnWidths([...widths, 1000 - sum]);
        expect(columns.reduce((total, width) => total + width, 0)).toBe(TEXT_WIDTH);
        expect(columns.every((width) => width > 0)).toBe(true);
      }),
    );
  });
});
