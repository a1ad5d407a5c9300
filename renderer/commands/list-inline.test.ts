import { describe, expect, test } from 'vitest';
import { listItem, paragraph } from '../../shared/model/block.ts';
import { collapsedAt } from '../../shared/model/caret.ts';
import { textRun } from '../../shared/model/inline.ts';
import { joinInline } from './list-join-inline.ts';
import { splitInline } from './list-split-inline.ts';

const p = (text: string) => paragraph([textRun(text)]);
const item = (text: string) => listItem('official', 4, [textRun(text)]);
const at = (block: number, offset: number) => collapsedAt({ block, offset });

describe('numbers in a line and lists', () => {
  test('the line with the caret becomes a list, with the caret behind its last item', () => {
    const edited = splitInline({
      richText: [p('前'), p('如下：(1)甲(2)乙'), p('後')],
      range: at(1, 2),
    });
    expect(edited).toEqual({
      richText: [p('前'), p('如下：'), item('甲'), item('乙'), p('後')],
      range: at(3, 1),
    });
  });

  test('every selected line is taken apart', () => {
    const edited = splitInline({
      richText: [p('(1)甲(2)乙'), p('中'), p('(1)丙(2)丁')],
      range: { anchor: { block: 2, offset: 3 }, focus: { block: 0, offset: 0 } },
    });
    expect(edited).toEqual({
      richText: [item('甲'), item('乙'), p('中'), item('丙'), item('丁')],
      range: at(4, 1),
    });
  });

  test('a line without a series stays as it is', () => {
    expect(splitInline({ richText: [p('只有(1)')], range: at(0, 1) })).toBeNull();
  });

  test('the list around the caret goes back into one line', () => {
    const edited = joinInline({
      richText: [p('前'), item('甲；'), item('乙。'), p('後')],
      range: at(2, 0),
    });
    expect(edited).toEqual({ richText: [p('前'), p('(1)甲；(2)乙。'), p('後')], range: at(1, 10) });
  });

  test('a caret outside of a list has nothing to join', () => {
    expect(joinInline({ richText: [p('前'), item('甲')], range: at(0, 0) })).toBeNull();
  });
});
