import { expect, test } from 'vitest';
import { listItem, paragraph } from './block.ts';
import { withNumberBefore } from './headed-text.ts';
import { textRun } from './inline.ts';

test('a number stands in the first line', () => {
  const text = [paragraph([textRun('自訂', ['bold'])]), paragraph([textRun('第二行')])];
  expect(withNumberBefore(text, '(3) ')).toEqual([
    paragraph([textRun('(3) '), textRun('自訂', ['bold'])]),
    paragraph([textRun('第二行')]),
  ]);
});

test('a number stands in a line of its own before an item, which has its own', () => {
  const text = [listItem('official', 3, [textRun('甲')])];
  expect(withNumberBefore(text, '(3) ')).toEqual([paragraph([textRun('(3)')]), ...text]);
});

test('a number stands alone where nothing is written', () => {
  expect(withNumberBefore([paragraph()], '(一)')).toEqual([paragraph([textRun('(一)')])]);
});

test('text without a number before it stays the same object', () => {
  const text = [paragraph([textRun('甲')])];
  expect(withNumberBefore(text, undefined)).toBe(text);
});
