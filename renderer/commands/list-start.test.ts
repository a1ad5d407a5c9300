import { expect, test } from 'vitest';
import { type ListStart, listItem, paragraph } from '../../shared/model/block.ts';
import { collapsedAt } from '../../shared/model/caret.ts';
import { textRun } from '../../shared/model/inline.ts';
import { numberBlocks } from '../../shared/model/numbering.ts';
import type { RichText } from '../../shared/model/rich-text.ts';
import type { RichTextEdit } from '../state/document.ts';
import { moveSelection } from './list-move.ts';
import { continueList, restartList } from './list-start.ts';

const p = paragraph([textRun('文')]);
const item = (text: string, start?: ListStart) => listItem('official', 3, [textRun(text)], start);

function labelsAfter(edit: RichTextEdit, richText: RichText, block: number) {
  const edited = edit({ richText, range: collapsedAt({ block, offset: 0 }) });
  return edited === null ? null : numberBlocks(edited.richText);
}

test('an item in mid-list begins at 1 when told, and counts on again when told', () => {
  const list = [item('甲'), item('乙'), item('丙')];
  expect(labelsAfter(restartList, list, 1)).toEqual(['1.', '1.', '2.']);
  expect(labelsAfter(continueList, [item('甲'), item('乙', 1), item('丙')], 1)).toEqual([
    '1.',
    '2.',
    '3.',
  ]);
});

test('a list behind a paragraph goes on from the one before it, and begins anew again', () => {
  const lists = [item('甲'), item('乙'), p, item('丙'), item('丁')];
  expect(labelsAfter(continueList, lists, 4)).toEqual(['1.', '2.', null, '3.', '4.']);
  const going = lists.with(3, item('丙', 'continue'));
  expect(labelsAfter(restartList, going, 3)).toEqual(['1.', '2.', null, '1.', '2.']);
});

test('nothing is told to a paragraph, or twice', () => {
  expect(labelsAfter(restartList, [p], 0)).toBeNull();
  expect(labelsAfter(continueList, [p], 0)).toBeNull();
  expect(labelsAfter(restartList, [item('甲')], 0)).toBeNull();
});

test('a decimal item below another cannot begin anew: its number would be there twice', () => {
  const decimal = (level: number) => listItem('decimal', level, [textRun('項')]);
  const list = [decimal(0), decimal(1), decimal(1), decimal(0)];
  expect(labelsAfter(restartList, list, 2)).toBeNull();
  expect(labelsAfter(restartList, list, 3)).toEqual(['(1)', '(1.1)', '(1.2)', '(1)']);
});

test('moving takes the selection along', () => {
  const range = { anchor: { block: 0, offset: 1 }, focus: { block: 1, offset: 0 } };
  const edited = moveSelection(1)({ richText: [item('甲'), item('乙'), item('丙')], range });
  expect(edited).toEqual({
    richText: [item('丙'), item('甲'), item('乙')],
    range: { anchor: { block: 1, offset: 1 }, focus: { block: 2, offset: 0 } },
  });
});
