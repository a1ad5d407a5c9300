import { expect, it } from 'vitest';
import { sentencesOf } from './unchanged.ts';

const told = (line: string): readonly string[] => sentencesOf(line).map(({ text }) => text);

it('takes sentences for telling that say something of a year', () => {
  expect(told('  受理案件均於期限內辦結。設置單一窗口；')).toEqual(['受理案件均於期限內辦結。']);
  expect(told('辦理情形如下：')).toEqual([]);
  expect(told('1.服務流程')).toEqual([]);
  expect(told('（一）簡化。')).toEqual([]);
});

it('takes a sentence with a figure for telling, however short, and also before a colon', () => {
  expect(told('計 12 件。')).toEqual(['計 12 件。']);
  expect(told('1.計５件')).toEqual(['1.計５件']);
  expect(told('共辦理 12 場次，分述如下：')).toEqual(['共辦理 12 場次，分述如下：']);
});
