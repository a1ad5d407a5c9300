import { expect, it } from 'vitest';
import { listItem, paragraph } from '../model/block.ts';
import { imageBlock } from '../model/image-block.ts';
import { textRun } from '../model/inline.ts';
import { plainText, type RichText } from '../model/rich-text.ts';
import { foldLines } from './fold-wording.ts';
import { ownWords } from './own-words.ts';

const LABEL = '2. 提升服務及時性';
const SENTENCE = '提升民眾申辦案件的處理效率，確保於處理時限內完成。';
const ofRow = [`${LABEL}：${SENTENCE}`, LABEL, SENTENCE].map((line) => foldLines([line]));
const isPrinted = (line: string): boolean => line === foldLines(['(一)服務一致及正確性']);

function own(richText: RichText): RichText | null {
  const cell = { richText, text: plainText(richText) };
  const left = ownWords(cell, { ofRow, isPrinted });
  return left === cell ? richText : (left?.richText ?? null);
}
const said = (...lines: readonly string[]): string | null => {
  const left = own(lines.map((line) => paragraph([textRun(line)])));
  return left === null ? null : plainText(left);
};

it('nothing is left of the form’s wording, however it is numbered, spread, cut or shortened', () => {
  expect([
    said(LABEL, SENTENCE),
    said(`２．提 升 服務及時性:${SENTENCE}`),
    said(`2.提升服務及時性：${SENTENCE.slice(0, 7)}`, SENTENCE.slice(7)),
    said('(一) 服務一致及正確性', '提升服務及時性'),
    said(`${LABEL}（續）`),
    said('2'),
    said('二、'),
    said(''),
  ]).toEqual([null, null, null, null, null, null, null, null]);
});

it('what stands behind it, before it, or between is left; a line that mixes both otherwise is left whole', () => {
  const mixed = `本局為${SENTENCE}`;
  expect([
    said(`${LABEL}：另訂要點。`),
    said(LABEL, '另訂要點。', SENTENCE),
    said(mixed),
    said('提升臨櫃服務及時性'),
    said('提升'),
    said(`${LABEL}𠮷祥`),
  ]).toEqual(['另訂要點。', '另訂要點。', mixed, '提升臨櫃服務及時性', '提升', '𠮷祥']);
});

it('pictures, marks, breaks and items of somebody’s stay as they are', () => {
  const item = listItem('official', 3, [textRun('另訂要點', ['bold'])]);
  const picture = imageBlock('a.png', 60, '照片');
  expect(own([paragraph([textRun(LABEL)]), item, picture])).toEqual([item, picture]);
  const bold = textRun('另訂要點', ['bold']);
  expect(
    own([paragraph([textRun(`${LABEL}：`), bold, { type: 'break' }, textRun('並公告')])]),
  ).toEqual([paragraph([bold, { type: 'break' }, textRun('並公告')])]);
});
