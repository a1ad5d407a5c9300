import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRichText } from '../../test/fixtures/arbitraries.ts';
import { listItem, paragraph } from '../model/block.ts';
import { textRun } from '../model/inline.ts';
import { diffRichText } from './diff-rich-text.ts';

const line = (text: string) => paragraph([textRun(text)]);

describe('diffRichText', () => {
  it('pairs the same blocks, then those that are alike, and lists what came and went', () => {
    const before = [
      line('第一段沒有改。'),
      line('辦理講習 12 場次，計 300 人次參加。'),
      line('要刪的話。'),
    ];
    const added = line('全新內容在這裡');
    const changed = line('辦理講習 15 場次，計 300 人次參加。');
    const after = [line('第一段沒有改。'), changed, added];
    expect(diffRichText(before, after)).toEqual([
      { kind: 'same', before: before[0], after: after[0] },
      {
        kind: 'changed',
        before: before[1],
        after: changed,
        runs: [
          { kind: 'equal', text: '辦理講習 ' },
          { kind: 'delete', text: '12' },
          { kind: 'insert', text: '15' },
          { kind: 'equal', text: ' 場次，計 300 人次參加。' },
        ],
      },
      { kind: 'deleted', before: before[2] },
      { kind: 'inserted', after: added },
    ]);
  });

  it('takes a block that was added to for the same one, however much came', () => {
    const [before, after] = [line('辦理'), line('辦理講習，並檢討修正作業流程')];
    expect(diffRichText([before], [after])).toEqual([
      {
        kind: 'changed',
        before,
        after,
        runs: [
          { kind: 'equal', text: '辦理' },
          { kind: 'insert', text: '講習，並檢討修正作業流程' },
        ],
      },
    ]);
  });

  it('tells other looks from other words', () => {
    const before = [line('一樣的字')];
    const bold = [paragraph([textRun('一樣的字', ['bold'])])];
    const numbered = [listItem('official', 2, [textRun('一樣的字')])];
    expect(diffRichText(before, bold).map(({ kind }) => kind)).toEqual(['restyled']);
    expect(diffRichText(before, numbered).map(({ kind }) => kind)).toEqual(['restyled']);
  });

  it('has every block of either text exactly once, in order', () => {
    fc.assert(
      fc.property(arbitraryRichText(), arbitraryRichText(), (before, after) => {
        const found = diffRichText(before, after);
        expect(found.flatMap((diff) => ('before' in diff ? [diff.before] : []))).toEqual(before);
        expect(found.flatMap((diff) => ('after' in diff ? [diff.after] : []))).toEqual(after);
        for (const diff of found) if (diff.kind === 'same') expect(diff.before).toEqual(diff.after);
      }),
    );
  });

  it('finds nothing changed in a text and itself', () => {
    fc.assert(
      fc.property(arbitraryRichText(), (richText) => {
        expect(diffRichText(richText, richText).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});
