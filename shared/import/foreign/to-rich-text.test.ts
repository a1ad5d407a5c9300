import { expect, it } from 'vitest';
import { blockText } from '../../model/rich-text.ts';
import type { ForeignGrid, ForeignPart } from '../foreign-document.ts';
import { toRichText } from './to-rich-text.ts';

const picture = (image: string, alt: string): ForeignPart => ({
  kind: 'drawing',
  alt,
  image,
  widthMm: 60,
  texts: ['圖說'],
});
const grid = (...cells: readonly (readonly ForeignPart[])[]): ForeignGrid => ({
  kind: 'grid',
  rows: [
    {
      isHeader: false,
      cells: cells.map((parts, column) => ({ column, columnSpan: 1, rowSpan: 1, parts })),
    },
  ],
});

it('pictures in a table of pictures come behind it in order, also those of a table in a cell', () => {
  const inner = grid([picture('c.png', '三')]);
  const blocks = toRichText([grid([picture('a.png', '一')], [picture('b.png', '二'), inner])]);
  expect(
    blocks.map((block) =>
      block.type === 'image' ? [block.imageId, block.alt, block.widthMm] : blockText(block),
    ),
  ).toEqual([
    '圖說\t圖說\n圖說',
    ['a.png', '一', 60],
    ['b.png', '二', 60],
    ['c.png', '三', 60],
    '',
  ]);
});
