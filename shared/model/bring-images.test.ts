import { describe, expect, it } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { paragraph } from './block.ts';
import { bringImages } from './bring-images.ts';
import { countingIds } from './ids.ts';
import { textRun } from './inline.ts';
import { addImage, type ReportImage } from './report-image.ts';
import { setRichText } from './updates.ts';

const picture = (data: string): ReportImage => ({ mime: 'image/png', data, width: 1, height: 1 });
const show = (imageId: string) => ({ type: 'image', imageId, alt: '圖', widthMm: 50 }) as const;
const WORDS = paragraph([textRun('文字')]);

describe('pictures of copied blocks', () => {
  it('come along under ids of their own, each picture once', () => {
    const carried = { i1: picture('AAAA'), unused: picture('CCCC') };
    expect(
      bringImages(smallReport(), [WORDS, show('i1'), show('i1')], carried, countingIds('x')),
    ).toEqual({
      blocks: [WORDS, show('x1'), show('x1')],
      images: { x1: picture('AAAA') },
      leftOut: 0,
    });
  });

  it('are shown from the report where it has them, whatever their ids', () => {
    const report = addImage(
      addImage(smallReport(), 'mine', picture('AAAA')),
      'i1',
      picture('BBBB'),
    );
    expect(bringImages(report, [show('i1')], { i1: picture('AAAA') }, countingIds('x'))).toEqual({
      blocks: [show('mine')],
      images: {},
      leftOut: 0,
    });
    const within = [show('i1')];
    expect(bringImages(report, within, {}, countingIds('x')).blocks).toBe(within);
  });

  it('are counted when they came without their picture, or when there is no room', () => {
    expect(bringImages(smallReport(), [WORDS, show('i1')], {}, countingIds('x'))).toEqual({
      blocks: [WORDS],
      images: {},
      leftOut: 1,
    });
    const full = Object.fromEntries(
      Array.from({ length: 16 }, (_, i) => [`f${i}`, picture(`${i}`.padStart(666_664, 'A'))]),
    );
    const cell = { kind: 'prose', sectionId: 'n2' } as const;
    const report = setRichText(
      { ...smallReport(), images: full },
      cell,
      Object.keys(full).map(show),
    );
    const one = picture('B'.repeat(4000));
    expect(bringImages(report, [show('i1')], { i1: one }, countingIds('x')).leftOut).toBe(1);
    const seen = bringImages(report, [show('i1')], { i1: picture('Qg==') }, countingIds('x'));
    expect(seen.leftOut).toBe(0);
  });
});
