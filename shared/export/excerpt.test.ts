import { describe, expect, it } from 'vitest';
import { excerptOf, excerptPair } from './excerpt.ts';

describe('an excerpt', () => {
  it('quotes from a little before the first difference', () => {
    expect(excerptPair('一二三四五六七八九十甲', '一二三四五六七八九十乙')).toEqual([
      '…五六七八九十甲',
      '…五六七八九十乙',
    ]);
  });

  it('shows tabs and breaks, and calls nothing by a word', () => {
    expect(excerptPair('一、\t甲', '')).toEqual(['一、→甲', '空白']);
    expect(excerptOf('甲\n乙')).toBe('甲↵乙');
  });

  it('cuts long text at twenty characters, never inside of one', () => {
    expect(excerptOf('𠮷'.repeat(21))).toBe(`${'𠮷'.repeat(20)}…`);
    expect(excerptOf('𠮷'.repeat(20))).toBe('𠮷'.repeat(20));
  });
});
