import { expect, test } from 'vitest';
import { WordingIndex } from './wording-index.ts';

function indexOf(...wordings: readonly string[]): WordingIndex<string> {
  const index = new WordingIndex<string>();
  for (const wording of wordings) index.add(wording, wording);
  return index;
}

test('finds the most alike first, and nothing that is less like than wanted', () => {
  const index = indexOf('檢討申辦流程', '檢討申辦表單', '設置引導人員');
  expect(index.find('檢討申辦流程', 0.6)).toEqual([
    { value: '檢討申辦流程', score: 1 },
    { value: '檢討申辦表單', score: 0.6 },
  ]);
});

test('the beginning of a wording is nearly the same as the whole', () => {
  const index = indexOf('提升服務及時性確保案件於期限內辦結');
  expect(index.find('提升服務', 0.6)).toEqual([
    { value: '提升服務及時性確保案件於期限內辦結', score: 0.95 },
  ]);
});

test('what was asked before does not count, also when more has become known since', () => {
  const index = indexOf('檢討申辦流程');
  const first = index.find('檢討申辦表單', 0);
  index.add('公開申辦表單', '公開申辦表單');
  expect(index.find('檢討申辦表單', 0).find(({ value }) => value === '檢討申辦流程')).toEqual(
    first[0],
  );
});

test('of one thing known by several wordings the best counts', () => {
  const index = new WordingIndex<number>();
  index.add('檢討申辦表單', 1);
  index.add('檢討申辦流程', 1);
  expect(index.find('檢討申辦流程', 0.5)).toEqual([{ value: 1, score: 1 }]);
});
