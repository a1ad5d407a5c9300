// @vitest-environment happy-dom

import { expect, test } from 'vitest';
import type { Hit } from '../../../shared/search/hit.ts';
import { domRange } from './hit-range.ts';

const hit = (block: number, from: number, to: number): Hit => ({
  address: { kind: 'prose', sectionId: 's' },
  block,
  from,
  to,
});

function cell(markup: string, isLive = false): Element {
  document.body.innerHTML = `<div${isLive ? ' contenteditable="true"' : ''}>${markup}</div>`;
  return document.body.firstElementChild ?? expect.fail('no cell');
}

const told = (range: Range | null): readonly unknown[] | null =>
  range === null
    ? null
    : [
        range.startContainer.textContent,
        range.startOffset,
        range.endContainer.textContent,
        range.endOffset,
      ];

test('a hit inside one run', () => {
  const root = cell('<p><span>無</span></p><p><span>共件𠮷件</span></p>');
  expect(told(domRange(root, hit(1, 4, 5)))).toEqual(['共件𠮷件', 4, '共件𠮷件', 5]);
});

test('a hit across runs begins in the run it begins with and ends in the one it ends with', () => {
  const root = cell('<p><span>甲</span><b>乙丙</b><span>丁</span></p>');
  expect(told(domRange(root, hit(0, 1, 3)))).toEqual(['乙丙', 0, '乙丙', 2]);
  expect(told(domRange(root, hit(0, 0, 4)))).toEqual(['甲', 0, '丁', 1]);
});

test('a line break counts as one', () => {
  const root = cell('<p><span>甲</span><br><span>乙件</span></p>');
  expect(told(domRange(root, hit(0, 3, 4)))).toEqual(['乙件', 1, '乙件', 2]);
});

test('a zero width space counts in a resting cell and not in a live one', () => {
  const markup = '<p><span>\u200B甲\u200B件</span></p>';
  expect(told(domRange(cell(markup), hit(0, 3, 4)))?.slice(1, 2)).toEqual([3]);
  expect(told(domRange(cell(markup, true), hit(0, 1, 2)))?.at(-1)).toBe(4);
});

test('cells of a small table are one apart, and what keeps an empty one open counts nothing', () => {
  const root = cell(
    '<table><tr><td><br data-placeholder></td><td><span>甲件</span></td></tr><tr><td><br data-lexical-managed-linebreak="true"></td><th><span>件</span></th></tr></table>',
  );
  expect(told(domRange(root, hit(0, 2, 3)))).toEqual(['甲件', 1, '甲件', 2]);
  expect(told(domRange(root, hit(0, 5, 6)))).toEqual(['件', 0, '件', 1]);
});

test('there is no range for text that the cell does not show', () => {
  const root = cell('<p><span>甲</span></p>');
  expect([domRange(root, hit(3, 0, 1)), domRange(root, hit(0, 0, 5))]).toEqual([null, null]);
});
