import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRichText } from '../../test/fixtures/arbitraries.ts';
import { paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import { plainText } from '../model/rich-text.ts';
import { confirmYear, findYears, markYears, withoutYearMarks } from './year-marks.ts';

const words = (text: string): readonly string[] =>
  findYears(text).map(({ from, to }) => text.slice(from, to));

describe('numbers of years in a text', () => {
  it.each([
    ['108 年度受理 39,068 件', ['108 年度']],
    ['民國108年1月1日至109年', ['民國108年', '109年']],
    ['較107年度增加，108年7月起', ['107年度', '108年']],
    ['１０８年度', ['１０８年度']],
    ['108-110 年度計畫', ['108', '110 年度']],
    ['於108.3.5及108/12/31辦理', ['108', '108']],
    ['2019年起、2019年以來', ['2019年', '2019年']],
    ['108、109及110年', ['108', '109', '110年']],
    ['108至110年', ['108', '110年']],
    ['於 108、109 年度以及 110 學年度', ['108', '109 年度', '110 學年度']],
    // What follows makes a span only of a number that is no year of ours.
    ['115年資訊安全演練、115年內部稽核', ['115年', '115年']],
    ['115年前三季、115 年以來、115年間', ['115年', '115 年', '115年']],
    ['10年來、3年內、5年資、80年以前、近90年間', []],
    ['受理 108、109 及 110 件', []],
    ['一百零八年度、一○八年', ['一百零八年度', '一○八年']],
    // A span of time is no year, and neither is a figure.
    ['近3年、10 年、12年來', []],
    ['115 件、1,108 年會員、99.5 分、100 人', []],
    ['去年、本年度、上年度', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are marked across runs, changing no sign and no other mark', () => {
    const richText = [paragraph([textRun('民國1', ['bold']), textRun('08年度辦理')])];
    expect(markYears(richText)).toEqual([
      paragraph([
        { ...textRun('民國1', ['bold']), stale: 'year' },
        { ...textRun('08年度'), stale: 'year' },
        textRun('辦理'),
      ]),
    ]);
  });

  it('are marked once however often, and the marks go without a trace', () => {
    fc.assert(
      fc.property(arbitraryRichText(), (richText) => {
        const marked = markYears(richText);
        expect(plainText(marked)).toBe(plainText(richText));
        expect(markYears(marked)).toEqual(marked);
        expect(withoutYearMarks(marked)).toEqual(withoutYearMarks(richText));
      }),
      { numRuns: 300 },
    );
  });

  it('are confirmed one by one', () => {
    const marked = markYears([paragraph([textRun('108年與109年')])]);
    expect(confirmYear(marked, 0, 5)).toEqual([
      paragraph([{ ...textRun('108年'), stale: 'year' }, textRun('與109年')]),
    ]);
    expect(confirmYear(marked, 0, 1)).toBe(marked);
  });
});
