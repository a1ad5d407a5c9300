// @vitest-environment happy-dom

import { afterEach, expect, it } from 'vitest';
import { paragraph } from '../../../shared/model/block.ts';
import { imageBlock } from '../../../shared/model/image-block.ts';
import { textRun } from '../../../shared/model/inline.ts';
import { type Rendered, render } from '../../testing/render.tsx';
import { RichLines } from './rich-lines.tsx';

let shown: Rendered;
afterEach(() => shown.unmount());

it('a picture is a line of its own, so that nobody deletes it unseen', async () => {
  shown = await render(
    <RichLines
      richText={[imageBlock('i', 40, '大廳照片'), paragraph(), paragraph([textRun('字')])]}
    />,
  );
  expect(shown.findAll('p').map(({ textContent }) => textContent)).toEqual([
    '（圖片：大廳照片）',
    '字',
  ]);
});
