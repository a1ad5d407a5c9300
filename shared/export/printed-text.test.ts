import { describe, expect, it } from 'vitest';
import { smallProse } from '../../test/fixtures/small-form.ts';
import { listItem, paragraph } from '../model/block.ts';
import { proseHeading } from '../model/form-section.ts';
import { textRun } from '../model/inline.ts';
import { lineText, printedParagraphs } from './printed-text.ts';

describe('a heading of running text', () => {
  it.each([
    [1, '壹', '壹、計畫依據'],
    [2, '一', '一、計畫依據'],
    [3, '一', '(一)計畫依據'],
    [4, '1', '1.計畫依據'],
    [1, null, '計畫依據'],
  ])('of level %i with number %s is printed %s', (level, number, expected) => {
    expect(proseHeading(smallProse({ level, number }))).toBe(expected);
  });
});

describe('printed paragraphs', () => {
  it('begin with their number and a tab, keep breaks and tabs, and are never none', () => {
    const item = listItem('official', 1, [textRun('甲\t乙'), { type: 'break' }, textRun('丙')]);
    expect(printedParagraphs([paragraph([textRun('  首行 ')]), item, item])).toEqual([
      '  首行 ',
      '一、\t甲\t乙\n丙',
      '二、\t甲\t乙\n丙',
    ]);
    expect(printedParagraphs([])).toEqual(['']);
  });

  it('hold no character that XML forbids and none that an input method left behind', () => {
    expect(printedParagraphs([paragraph([textRun('甲\u000B\u200B乙\uD800丙\uFFFE𠮷')])])).toEqual([
      '甲乙丙𠮷',
    ]);
  });
});

describe('a line of plain text', () => {
  it('breaks where it has a line feed, however that was written', () => {
    expect(lineText('一\r\n二\n三\r四')).toBe('一\n二\n三\n四');
  });
});
