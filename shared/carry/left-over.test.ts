import { describe, expect, it } from 'vitest';
import { paragraph } from '../model/block.ts';
import type { LeftOver } from '../model/carried.ts';
import { imageBlock } from '../model/image-block.ts';
import { textRun } from '../model/inline.ts';
import { blockWords } from './block-words.ts';
import { leftOverWords } from './left-over.ts';

describe('what was left over, read and not drawn', () => {
  it('says that there is a picture, a table or a flowchart, with whatever words it has', () => {
    expect(
      [
        paragraph([textRun('一行')]),
        paragraph(),
        imageBlock('i', 40),
        imageBlock('i', 40, '大廳照片'),
        { ...imageBlock('i', 40, '大廳照片'), caption: '服務大廳' },
        { ...imageBlock('i', 40, '服務大廳'), caption: '服務大廳' },
        { type: 'table', header: false, rows: [[[], []]] } as const,
        { type: 'table', header: false, rows: [[[textRun('甲')]]], caption: '件數' } as const,
      ].map(blockWords),
    ).toEqual([
      '一行',
      '',
      '（圖片）',
      '（圖片：大廳照片）',
      '（圖片：服務大廳；大廳照片）',
      '（圖片：服務大廳）',
      '（空白表格）',
      '甲\n（圖表標題：件數）',
    ]);
  });

  it('is copied with its place, pictures, units and notes', () => {
    const entry: LeftOver = {
      id: 'l1',
      from: ['構面一', '(九)舊列'],
      formName: '舊表',
      parts: [{ label: '成果', text: [imageBlock('i', 40, '照片'), paragraph([textRun('說明')])] }],
      owners: ['嘉辦'],
      assessments: [{ criterion: '甲', met: true, note: '佐證', score: null }],
    };
    expect(leftOverWords(entry)).toBe(
      '構面一／(九)舊列\n（圖片：照片）\n說明\n主辦單位：嘉辦\n甲：佐證',
    );
  });
});
