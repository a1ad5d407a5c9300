import { describe, expect, test } from 'vitest';
import { listItem, paragraph } from './block.ts';
import { flowchartBlock } from './flowchart-edits.ts';
import { flowchartLines } from './flowchart-lines.ts';
import { imageBlock } from './image-block.ts';
import { textRun } from './inline.ts';
import type { RichText } from './rich-text.ts';
import { labelledText, orderedRange, sliceRichText } from './slice.ts';
import type { TableBlock } from './table-block.ts';

const richText: RichText = [
  paragraph([textRun('開頭'), textRun('粗體', ['bold']), { type: 'break' }, textRun('次行')]),
  listItem('official', 3, [textRun('第一項')]),
  listItem('official', 3, [textRun('第二項')]),
];

describe('a part of a rich text', () => {
  test('inside one block is a plain paragraph with its marks', () => {
    const range = { anchor: { block: 0, offset: 1 }, focus: { block: 0, offset: 6 } };
    expect(sliceRichText(richText, range)).toEqual([
      paragraph([textRun('頭'), textRun('粗體', ['bold']), { type: 'break' }, textRun('次')]),
    ]);
  });

  test('over several blocks keeps them as blocks, whichever end the selection began at', () => {
    const range = { anchor: { block: 2, offset: 1 }, focus: { block: 1, offset: 2 } };
    expect(sliceRichText(richText, range)).toEqual([
      listItem('official', 3, [textRun('項')]),
      listItem('official', 3, [textRun('第')]),
    ]);
    expect(orderedRange(range).from).toEqual({ block: 1, offset: 2 });
  });

  test('is an empty paragraph when nothing is selected', () => {
    const here = { block: 1, offset: 1 };
    expect(sliceRichText(richText, { anchor: here, focus: here })).toEqual([paragraph()]);
  });
});

test('plain lines carry their numbers', () => {
  expect(labelledText(richText)).toBe('開頭粗體\n次行\n1.第一項\n2.第二項');
});

test('plain lines have a caption above a table, and below an image or a flowchart', () => {
  const table: TableBlock = {
    type: 'table',
    header: false,
    rows: [[[textRun('甲')], [textRun('乙')]]],
    caption: '表的標題',
  };
  const image = { ...imageBlock('i', 60), alt: '櫃檯', caption: '圖的標題' };
  const flowchart = { ...flowchartBlock({ start: '申請', end: '結束' }), caption: '流程' };
  const [first, ...steps] = flowchartLines(flowchart);
  expect(labelledText([table, image, flowchart, paragraph()]).split('\n')).toEqual([
    '表的標題',
    '甲\t乙',
    '（圖片：櫃檯）',
    '圖的標題',
    first,
    ...steps,
    '流程',
    '',
  ]);
});
