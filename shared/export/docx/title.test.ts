import { describe, expect, it } from 'vitest';
import { smallReport } from '../../../test/fixtures/small-form.ts';
import { attributeValues, documentPart, elements } from './testing/package-parts.ts';
import { writeDocx } from './write-docx.ts';

const styleFor = async (agency: string) => {
  const bytes = await writeDocx({ ...smallReport(), agency }, { now: '2026-01-05T01:02:03.000Z' });
  return attributeValues(elements(documentPart(bytes), 'w:p')[0] ?? '', 'w:pStyle', 'w:val')[0];
};

describe('the title', () => {
  it('is set smaller when it would not fit on one line', async () => {
    // 「115年度成果」 takes 5.5 characters of the 26.7 that a line of 18 points holds.
    expect(await styleFor('局'.repeat(21))).toBe('Title');
    expect(await styleFor('局'.repeat(22))).toBe('ReportLongTitle');
  });
});
