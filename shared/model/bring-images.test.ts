import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallReport } from '../../test/fixtures/small-form.ts';
import { paragraph } from './block.ts';
import { bringImages } from './bring-images.ts';
import { countingIds } from './ids.ts';
import { textRun } from './inline.ts';
import {
  addImage,
  imagesOf,
  imagesSize,
  MAX_IMAGES_BYTES,
  type ReportImage,
  withoutUnusedImages,
} from './report-image.ts';
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

const CELL = { kind: 'prose', sectionId: 'n2' } as const;

/** Sixteen pictures that fill a report to the brim: 500 kB each. */
const FULL: Readonly<Record<string, ReportImage>> = Object.fromEntries(
  Array.from({ length: 24 }, (_, i) => [`f${i}`, picture(`${i}`.padStart(666_664, 'A'))]),
);
const FITTING = 16;

describe('pictures that the report keeps only for undo', () => {
  it('take room again when they are pasted back, with or without their data', () => {
    const ids = Object.keys(FULL);
    const cut = ids.slice(0, 8);
    const held = ids.slice(8);
    const report = setRichText({ ...smallReport(), images: FULL }, CELL, held.map(show));
    expect(held).toHaveLength(FITTING);
    for (const carried of [{}, FULL]) {
      expect(bringImages(report, cut.map(show), carried, countingIds('x'))).toEqual({
        blocks: [],
        images: {},
        leftOut: 8,
      });
      const again = held.map(show);
      expect(bringImages(report, again, carried, countingIds('x')).leftOut).toBe(0);
    }
  });

  it('take room once, however often they are shown', () => {
    const report = setRichText({ ...smallReport(), images: FULL }, CELL, [
      ...Object.keys(FULL).slice(1, FITTING).map(show),
    ]);
    const twice = [show('f0'), show('f0')];
    expect(bringImages(report, twice, {}, countingIds('x'))).toEqual({
      blocks: twice,
      images: {},
      leftOut: 0,
    });
  });
});

describe('whatever is cut, kept for undo and pasted', () => {
  it('the report that goes to the file never has more pictures than a file takes', () => {
    const ids = Object.keys(FULL);
    const some = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: FITTING });
    const pasted = fc.array(fc.constantFrom(...ids), { maxLength: 24 });
    fc.assert(
      fc.property(some, some, some, pasted, (shownNow, kept, carriedIds, pastedIds) => {
        const images = Object.fromEntries(
          Object.entries(FULL).filter(([id]) => shownNow.includes(id) || kept.includes(id)),
        );
        const carried = Object.fromEntries(
          Object.entries(FULL).filter(([id]) => carriedIds.includes(id)),
        );
        const before = shownNow.map(show);
        const report = setRichText({ ...smallReport(), images }, CELL, before);
        const brought = bringImages(report, pastedIds.map(show), carried, countingIds('x'));
        const grown = { ...report, images: { ...images, ...brought.images } };
        const after = imagesOf(
          withoutUnusedImages(setRichText(grown, CELL, [...before, ...brought.blocks])),
        );
        expect(imagesSize(after)).toBeLessThanOrEqual(MAX_IMAGES_BYTES);
        expect(brought.blocks.length + brought.leftOut).toBe(pastedIds.length);
        for (const block of brought.blocks) {
          expect(block.type === 'image' && after[block.imageId] !== undefined).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
