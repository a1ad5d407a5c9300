import { expect, it } from 'vitest';
import { listItem, paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import { plainText } from '../model/rich-text.ts';
import { joinTexts } from './join-texts.ts';

const line = (text: string) => paragraph([textRun(text)]);
const item = (text: string) => listItem('official', 3, [textRun(text)]);

it('a sentence that was cut in the middle is one again; a paragraph stays one, an item too', () => {
  const joined = (before: string, after: string) =>
    plainText(joinTexts([line(before)], [line(after)]));
  expect([
    joined('受理 12 件，', '均依限辦結。'),
    joined('受理 12 件', '，均依限辦結。'),
    joined('辦理「', '便民講座」'),
    joined('受理 12 件', '辦理 3 場'),
    joined('均依限辦結。', '另辦理 3 場。'),
    joined('', '，均依限辦結。'),
  ]).toEqual([
    '受理 12 件，均依限辦結。',
    '受理 12 件，均依限辦結。',
    '辦理「便民講座」',
    '受理 12 件\n辦理 3 場',
    '均依限辦結。\n另辦理 3 場。',
    '\n，均依限辦結。',
  ]);
  const behind = joinTexts([line('甲'), item('受理，')], [line('均辦結。'), item('下一項')]);
  expect(behind.map(({ type }) => type)).toEqual(['paragraph', 'item', 'item']);
  expect(plainText(behind)).toBe('甲\n受理，均辦結。\n下一項');
  expect(plainText(joinTexts([item('受理，')], [item('下一項')]))).toBe('受理，\n下一項');
});
